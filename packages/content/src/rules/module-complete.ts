import type { Finding, Rule } from '../rule.ts';
import { audienceIds } from '../schemas/parts.ts';

const parts = ['introduction', 'review'];
const casesWanted = 2;

/** A finished module begins, ends and can be played; a finished programme has a guide for everybody it is for. */
export const moduleComplete: Rule = {
  id: 'module-complete',
  severity: 'error',
  checks:
    'A module whose topics are all complete has an introduction, a review and two cases; with all modules complete each audience group has a study guide',
  fix: 'add the file: modules/module-<number>/introduction.md or review.md, cases/<slug>/case.yaml, guides/<group>.md',
  find: ({ programme, topics, cases, paths }) => {
    if (programme === null) return [];
    const place = { file: 'programme.yaml', line: programme.at(['modules']).line };
    const isComplete = (id: string) => topics.some(({ topic }) => topic?.value.id === id && topic.value.complete);
    const finished = programme.value.modules.filter((module) => module.topics.every(({ id }) => isComplete(id)));
    const ofModules = finished.flatMap(({ number }): Finding[] => {
      const played = cases.filter(({ value }) => value.module === number).length;
      return [
        ...parts
          .filter((part) => !paths.has(`modules/module-${number}/${part}.md`))
          .map((part) => ({ ...place, message: `module ${number} has no ${part}` })),
        ...(played >= casesWanted
          ? []
          : [{ ...place, message: `module ${number} has ${played} cases; ${casesWanted} are needed` }]),
      ];
    });
    if (finished.length < programme.value.modules.length) return ofModules;
    const withoutGuide = audienceIds.filter((group) => !paths.has(`guides/${group}.md`));
    return [...ofModules, ...withoutGuide.map((group) => ({ ...place, message: `there is no study guide for ${group}` }))];
  },
};
