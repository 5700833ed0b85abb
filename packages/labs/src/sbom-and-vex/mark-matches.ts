import { multiplyRational, rational } from '@cmdsp/primitives';
import type { Dealt } from '../lab.ts';
import type { CriterionResult, Witness } from '../marking.ts';
import type { SbomAnswer } from './answer.ts';
import type { SbomKey } from './key.ts';
import { namesOf } from './names-of.ts';
import type { SbomTask } from './task.ts';

/** F1 of the pairs of advisory and component: what is missed and what is claimed wrongly count alike. */
export function markMatches({ task, key }: Dealt<SbomTask, SbomKey>, { matches }: SbomAnswer): CriterionResult {
  const nameOf = namesOf(task);
  const isSame = (a: SbomAnswer['matches'][number]) => (b: SbomAnswer['matches'][number]) =>
    a.advisory === b.advisory && a.component === b.component;
  const missed = key.matches.filter((match) => !matches.some(isSame(match)));
  const wrong = matches.filter((match) => !key.matches.some(isSame(match)));
  const right = matches.length - wrong.length;
  const witness = (kind: string, says: string) => {
    return ({ advisory, component }: SbomAnswer['matches'][number]): Witness => ({
      kind,
      sentence: `${nameOf(advisory)} ${says} ${nameOf(component)}.`,
      at: [advisory, component],
      detail: { advisory, component },
    });
  };
  const all = 2 * right + missed.length + wrong.length;
  return {
    criterion: 'matches',
    earned: all === 0 ? rational(25) : multiplyRational(rational(25), rational(2 * right, all)),
    witnesses: [
      ...missed.map(witness('missed-match', 'is about a release of')),
      ...wrong.map(witness('false-match', 'is not about this release, or not about this package at all:')),
    ],
  };
}
