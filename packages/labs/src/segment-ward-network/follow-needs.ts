import { compareRational, type Rational, rational } from '@cmdsp/primitives';
import type { Witness } from '../marking.ts';

/**
 * A wall is worth something only around a ward that works: below nine tenths of the needs points shrink, and at half of them nothing is
 * left. Zones drawn along the areas meet nearly half of all needs without a single rule, which must not be an answer, and neither must
 * refusing everything.
 */
export function followNeeds(
  { earned, points }: { readonly earned: Rational; readonly points: number },
  { passing, needs }: { readonly passing: number; readonly needs: number },
): { readonly earned: Rational; readonly witnesses: readonly Witness[] } {
  if (passing * 10 >= needs * 9) return { earned, witnesses: [] };
  const limit = rational(points * Math.max(0, 10 * passing - 5 * needs), 4 * needs);
  const witness: Witness = {
    kind: 'ward-stands-still',
    sentence: `Only ${passing} of ${needs} needs are met. A filter around a ward that cannot work earns no more than its share.`,
    at: [],
    detail: { passing, needs },
  };
  return { earned: compareRational(earned, limit) > 0 ? limit : earned, witnesses: [witness] };
}
