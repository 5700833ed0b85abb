import { rational } from '@cmdsp/primitives';
import type { Dealt } from '../lab.ts';
import type { CriterionResult, Witness } from '../marking.ts';
import type { SbomAnswer } from './answer.ts';
import type { SbomKey } from './key.ts';
import { namesOf } from './names-of.ts';
import { shareOf } from './share-of.ts';
import type { SbomTask } from './task.ts';

/** What an advisory too many costs, in pairs. */
const costOfExtra = 2;

/**
 * Kendall's distance to a partial order: of all pairs of matches with different urgency, those count that the ranking holds in the
 * right order. Matches of equal urgency may stand in any order; an advisory that does not belong costs two pairs.
 */
export function markRanking({ task, key }: Dealt<SbomTask, SbomKey>, { ranking }: SbomAnswer): CriterionResult {
  const nameOf = namesOf(task);
  const urgency = new Map(key.verdicts.map(({ advisory, withinDays }) => [advisory, withinDays ?? Infinity]));
  const place = new Map(ranking.map((advisory, at) => [advisory, at]));
  const witnesses: Witness[] = [];
  let [pairs, inOrder] = [0, 0];
  for (const [first, days] of urgency)
    for (const [later, otherDays] of urgency) {
      if (days >= otherDays) continue;
      pairs += 1;
      const [at, otherAt] = [place.get(first), place.get(later)];
      if (at === undefined || otherAt === undefined) continue;
      if (at < otherAt) inOrder += 1;
      else
        witnesses.push({
          kind: 'out-of-order',
          sentence: `${nameOf(first)} is more urgent than ${nameOf(later)}, which stands before it.`,
          at: [first, later],
          detail: { first, later },
        });
    }
  for (const advisory of urgency.keys())
    if (!place.has(advisory))
      witnesses.push({
        kind: 'unranked',
        sentence: `${nameOf(advisory)} is not in the order.`,
        at: [advisory],
        detail: { advisory },
      });
  const extras = ranking.filter((advisory) => !urgency.has(advisory));
  for (const advisory of extras)
    witnesses.push({
      kind: 'needless-rank',
      sentence: `${nameOf(advisory)} is not about anything in this product and takes a place in the order.`,
      at: [advisory],
      detail: { advisory },
    });
  const earned = rational(inOrder - costOfExtra * extras.length);
  return { criterion: 'ranking', earned: shareOf(20, earned, pairs), witnesses };
}
