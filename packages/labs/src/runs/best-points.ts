import { compareRational, parseRational } from '@cmdsp/primitives';

/** The highest of these points (`n/d`); null for none. */
export function bestPoints(points: readonly string[]): string | null {
  return points.reduce<string | null>((best, one) => {
    return best === null || compareRational(parseRational(one), parseRational(best)) > 0 ? one : best;
  }, null);
}
