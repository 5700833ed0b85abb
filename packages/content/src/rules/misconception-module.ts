import type { Rule } from '../rule.ts';

/** A belief is corrected where it is taught. */
export const misconceptionModule: Rule = {
  id: 'misconception-module',
  severity: 'error',
  checks: 'Every misconception has a topic of the module whose file it stands in',
  fix: 'name the topic that teaches the truth first, or move the entry to the file of its module',
  find: ({ misconceptions }) =>
    misconceptions.flatMap(({ value, at }) => {
      const place = at(['topics']);
      const module = /module-(\d)\.yaml$/.exec(place.file)?.[1] ?? '';
      if (value.topics.some((topic) => topic.startsWith(`${module}.`))) return [];
      return [{ ...place, message: `\`${value.slug}\` has no topic of module ${module}` }];
    }),
};
