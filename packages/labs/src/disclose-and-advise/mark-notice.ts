import type { CriterionResult, Witness } from '../marking.ts';
import type { AdviseAnswer } from './answer.ts';
import type { AdviseKey } from './key.ts';
import { share } from './share.ts';

/** The notice says everything that patients and hospitals need; a sentence that must not stand in it takes a right one away. */
export function markNotice(
  { needs, refused }: Pick<AdviseKey, 'needs' | 'refused'>,
  { notice }: AdviseAnswer,
): CriterionResult {
  const unsaid = needs.filter(({ anyOf }) => !anyOf.some((id) => notice.includes(id)));
  const harmful = refused.filter(({ sentence }) => notice.includes(sentence));
  return {
    criterion: 'notice',
    earned: share(10, { right: needs.length - unsaid.length, wrong: harmful.length, of: needs.length }),
    witnesses: [
      ...unsaid.map(({ about, anyOf }): Witness => ({
        kind: 'unsaid',
        sentence: `The notice does not say ${about}.`,
        at: ['notice'],
        detail: { about, anyOf: [...anyOf] },
      })),
      ...harmful.map(({ sentence, why }): Witness => ({
        kind: 'refused-sentence',
        sentence: `One sentence must go. ${why}`,
        at: [sentence],
        detail: { sentence },
      })),
    ],
  };
}
