import { multiplyRational, rational } from '@cmdsp/primitives';
import { rubricClasses, rubricImpacts } from '@cmdsp/workbench/risk';
import type { CriterionResult } from '../marking.ts';
import type { Assessed } from './assessed.ts';
import { witnessOf } from './miss.ts';

const elements = rubricImpacts.flatMap((impact) =>
  rubricClasses.map(({ id, label }) => ({
    id: `X${impact}${id}`,
    name: `${names(impact)} of "${label}" (X${impact}${id})`,
  })),
);

/**
 * The impacts named, over all findings at once: twice the right ones against those named and those that are there (the F1 score), so
 * that naming everything pays as little as naming nothing. A wrong level is one too many and one too few.
 */
export function markImpacts(all: readonly Assessed[]): CriterionResult {
  let right = 0;
  let wrong = 0;
  const witnesses = all.flatMap(({ finding, key, said }) =>
    elements.flatMap(({ id, name }) => {
      const accepted = (key.impacts[id] ?? 'N').split('|');
      const value = said.impacts[id] ?? 'N';
      const isAccepted = accepted.includes(value);
      const isOpen = accepted.includes('N');
      if (isAccepted && !isOpen) right += 1;
      if (isAccepted) return [];
      wrong += (value === 'N' ? 0 : 1) + (isOpen ? 0 : 1);
      const shown = value === 'N' ? null : value;
      return [witnessOf({ finding, key, element: id, name, value: shown, reason: 'impacts', kind: 'impact' })];
    }),
  );
  const share = right === 0 ? rational(0) : rational(2 * right, 2 * right + wrong);
  return { criterion: 'rubric', earned: multiplyRational(rational(20), share), witnesses };
}

function names(impact: 'C' | 'I' | 'A'): string {
  if (impact === 'C') return 'confidentiality';
  return impact === 'I' ? 'integrity' : 'availability';
}
