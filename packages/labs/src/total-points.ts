import { compareRational, type Rational, rational, sumRational } from '@cmdsp/primitives';
import type { Marking } from './marking.ts';

/** The points of a marking out of 100, after its cap. */
export function totalPoints({ results, cap }: Marking): Rational {
  const earned = sumRational(results.map((result) => result.earned));
  if (cap === null) return earned;
  const limit = rational(cap.points);
  return compareRational(earned, limit) > 0 ? limit : earned;
}
