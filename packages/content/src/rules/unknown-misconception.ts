import { optionsOf } from '@cmdsp/questions';
import type { Finding, Rule } from '../rule.ts';

/** A wrong option says which belief it embodies; a right one embodies none. */
export const unknownMisconception: Rule = {
  id: 'unknown-misconception',
  severity: 'error',
  checks: 'Misconceptions that options name are in misconceptions/, and only wrong options name one',
  fix: 'correct the slug, add the misconception to misconceptions/module-<n>.yaml, or leave the field out',
  find: ({ questions, misconceptions }) => {
    const known = new Set(misconceptions.map(({ value }) => value.slug));
    return questions.flatMap(({ value, at }) =>
      optionsOf(value).flatMap(({ correct, misconception }, index): Finding[] => {
        if (misconception === undefined) return [];
        const place = at(['options', index, 'misconception']);
        if (correct) return [{ ...place, message: `the key of ${value.id} names a misconception` }];
        if (known.has(misconception)) return [];
        return [{ ...place, message: `no misconception has the slug \`${misconception}\`` }];
      }),
    );
  },
};
