import type { CriterionResult, Witness } from '../marking.ts';
import type { AdviseKey } from './key.ts';
import { placeOf } from './place.ts';
import { share } from './share.ts';
import type { Statements } from './statements.ts';

/** Each unaffected product has a justification that is true, and nothing else has one. */
export function markReasons(
  { cells }: Pick<AdviseKey, 'cells'>,
  statementsOf: (cve: string, part: string) => Statements,
): CriterionResult {
  const judged = cells.map((cell) => {
    const given = statementsOf(cell.cve, cell.part).reasons;
    const untrue = given.filter((label) => !cell.reasons.includes(label));
    return { cell, given, untrue, isMissing: cell.reasons.length > 0 && given.length === 0 };
  });
  const due = judged.filter(({ cell }) => cell.reasons.length > 0);
  const right = due.filter(({ untrue, isMissing }) => untrue.length === 0 && !isMissing).length;
  const wrong = judged.filter(({ untrue }) => untrue.length > 0).length;
  return {
    criterion: 'vex',
    earned: share(15, { right, wrong, of: due.length }),
    witnesses: judged.flatMap(({ cell, given, untrue, isMissing }): readonly Witness[] => {
      if (untrue.length === 0 && !isMissing) return [];
      const { cve, part, why } = cell;
      const sentence = isMissing
        ? `Nobody learns why ${part} is not affected by ${cve}. ${why}`
        : `${untrue.join(', ')} is not true of ${part} under ${cve}. ${why}`;
      return [
        {
          kind: isMissing ? 'reason-missing' : 'untrue-reason',
          sentence,
          at: [placeOf(cell)],
          detail: { cve, part, given: [...given], due: [...cell.reasons] },
        },
      ];
    }),
  };
}
