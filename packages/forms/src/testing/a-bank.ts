import type { AuthoredQuestion, ScenarioSet } from '@cmdsp/questions';
import { aSet, aSingle } from '@cmdsp/questions/testing';

export type Bank = { readonly questions: readonly AuthoredQuestion[]; readonly sets: readonly ScenarioSet[] };

/** Nine singles in each of six domains, spread over six topics, and six sets covering the pairs of the certification form. */
export function aBank(): Bank {
  const questions = [1, 2, 3, 4, 5, 6].flatMap((domain) =>
    Array.from({ length: 9 }, (_, index) =>
      aSingle({ id: `d${domain}-0${index + 1}`, domain, topic: `${domain}.${(index % 6) + 1}`, key: index % 4 }),
    ),
  );
  const pairs = [
    [1, 4],
    [2, 5],
    [3, 6],
    [1, 5],
    [2, 6],
    [3, 4],
  ] as const;
  const sets = pairs.map(([one, other], index) => aSet({ id: `set-0${index + 1}`, domains: [one, one, other, other] }));
  return { questions, sets };
}
