import { compareRational, type Rational, rational } from '@cmdsp/primitives';
import type { Witness } from '../marking.ts';

/**
 * A wall is worth something only around a ward that works: below half of the needs, points shrink with them. Of 46 needs, 23 are
 * enough for all of them; none is worth nothing, or refusing everything would be an answer.
 */
export function followNeeds(
  { earned, points }: { readonly earned: Rational; readonly points: number },
  { passing, needs }: { readonly passing: number; readonly needs: number },
): { readonly earned: Rational; readonly witnesses: readonly Witness[] } {
  if (passing * 2 >= needs) return { earned, witnesses: [] };
  const limit = rational(points * 2 * passing, needs);
  const witness: Witness = {
    kind: 'ward-stands-still',
    sentence: `Only ${passing} of ${needs} needs are met. A filter around a ward that cannot work earns no more than its share.`,
    at: [],
    detail: { passing, needs },
  };
  return { earned: compareRational(earned, limit) > 0 ? limit : earned, witnesses: [witness] };
}
