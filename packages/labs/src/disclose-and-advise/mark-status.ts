import type { CriterionResult, Witness } from '../marking.ts';
import type { AdviseKey } from './key.ts';
import { placeOf } from './place.ts';
import { share } from './share.ts';
import type { Statements } from './statements.ts';

/** Each product under each weakness has the one state that follows from the papers; a wrong or doubled one takes a right one away. */
export function markStatus(
  { cells }: Pick<AdviseKey, 'cells'>,
  statementsOf: (cve: string, part: string) => Statements,
): CriterionResult {
  const judged = cells.map((cell) => ({ cell, states: statementsOf(cell.cve, cell.part).states }));
  const right = judged.filter(({ cell, states }) => states.length === 1 && states[0] === cell.state).length;
  const missing = judged.filter(({ states }) => states.length === 0).length;
  const wrong = judged.length - right - missing;
  return {
    criterion: 'status',
    earned: share(20, { right, wrong, of: judged.length }),
    witnesses: judged.flatMap(({ cell, states }): readonly Witness[] => {
      if (states.length === 1 && states[0] === cell.state) return [];
      const { cve, part, state, why } = cell;
      const kind = states.length === 0 ? 'status-missing' : states.length > 1 ? 'contradictory-status' : 'wrong-status';
      const said = states.length === 0 ? 'has no state' : `is said to be ${states.join(' and ')}`;
      return [
        {
          kind,
          sentence: `${part} ${said} under ${cve}. ${why}`,
          at: [placeOf(cell)],
          detail: { cve, part, said: [...states], due: state },
        },
      ];
    }),
  };
}
