import type { Cap } from '../marking.ts';
import type { AdviseAnswer } from './answer.ts';
import type { AdviseKey } from './key.ts';
import type { Statements } from './statements.ts';

/** Half of the points at most for who tells hospitals or patients something that would hurt somebody. */
export function findCap(
  { cells, unsafeRemedies, refused }: AdviseKey,
  { notice }: AdviseAnswer,
  statementsOf: (cve: string, part: string) => Statements,
): Cap | null {
  const given = cells.flatMap(({ cve, part }) => statementsOf(cve, part).measures);
  const measure = unsafeRemedies.find(({ remedy }) => given.some((one) => one.remedy === remedy));
  if (measure !== undefined) return cap(measure.remedy, measure.why);
  const said = refused.find(({ sentence, isUnsafe }) => isUnsafe && notice.includes(sentence));
  return said === undefined ? null : cap(said.sentence, said.why);
}

function cap(id: string, why: string): Cap {
  return {
    points: 50,
    witness: {
      kind: 'unsafe-advice',
      sentence: `Somebody would be hurt by following this. ${why}`,
      at: [id],
      detail: { id },
    },
  };
}
