import { approximateRational, compareRational, formatRational, type Rational, rational } from '@cmdsp/primitives';
import type { Lab } from '../../lab.ts';
import type { Marking } from '../../marking.ts';
import { totalPoints } from '../../total-points.ts';

/** What a criterion earned; throws when the marking has no result for it. */
export function pointsOf(marking: Marking, criterion: string): Rational {
  const result = marking.results.find((one) => one.criterion === criterion);
  if (result === undefined) throw new Error(`No result for ${criterion}`);
  return result.earned;
}

/** What a marking lacks of full marks, in words; empty for full marks. */
export function shortOfFull<Task, Key, Answer>(lab: Lab<Task, Key, Answer>, marking: Marking): readonly string[] {
  const lacking = lab.criteria.flatMap(({ id, points }) => {
    const earned = pointsOf(marking, id);
    if (compareRational(earned, rational(points)) === 0) return [];
    const sentences =
      marking.results.find(({ criterion }) => criterion === id)?.witnesses.map(({ sentence }) => sentence) ?? [];
    return [`${id}: ${formatRational(earned)} of ${points} (${sentences.slice(0, 3).join(' | ')})`];
  });
  return marking.cap === null ? lacking : [...lacking, `cap: ${marking.cap.witness.sentence}`];
}

/** The whole as a number, for sentences and for the 40 % line. */
export function totalOf(marking: Marking): number {
  return approximateRational(totalPoints(marking));
}
