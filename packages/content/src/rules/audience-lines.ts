import type { Finding, Rule } from '../rule.ts';
import { audienceIds } from '../schemas/parts.ts';

/** A line that fits two groups tells neither what the topic means for them. */
export const audienceLines: Rule = {
  id: 'audience-lines',
  severity: 'error',
  checks: 'A complete topic is core for at least one audience group and says something else to each of the six',
  fix: 'say what this group does differently on Monday; mark the topic `core` for those whose work it is',
  find: ({ topics }) =>
    topics.flatMap(({ topic }): Finding[] => {
      if (topic?.value.complete !== true) return [];
      const { audiences, id } = topic.value;
      const lines = audienceIds.map((group) => audiences[group].meaning.toLowerCase());
      return [
        ...(audienceIds.some((group) => audiences[group].relevance === 'core')
          ? []
          : [{ ...topic.at(['audiences']), message: `topic ${id} is core for nobody` }]),
        ...audienceIds
          .filter((_, index) => lines.indexOf(lines[index] ?? '') < index)
          .map((group) => ({ ...topic.at(['audiences', group]), message: `topic ${id} tells ${group} what it tells another group` })),
      ];
    }),
};
