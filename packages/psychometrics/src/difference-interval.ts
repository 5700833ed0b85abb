import type { Interval } from './estimate.ts';
import { mean, variance } from './moments.ts';
import { studentQuantile } from './quantiles.ts';

/**
 * Interval of the difference of two means (one minus other) of groups with different variances. B. L. Welch (1947),
 * Biometrika 34, 28-35. Equal to R's `t.test`. Null where a group has fewer than two members or neither varies.
 */
export function differenceInterval(
  one: readonly number[],
  other: readonly number[],
  confidence = 0.95,
): Interval | null {
  if (one.length < 2 || other.length < 2) return null;
  const [a, b] = [variance(one) / one.length, variance(other) / other.length];
  if (a + b < 1e-12) return null;
  const degrees = (a + b) ** 2 / (a ** 2 / (one.length - 1) + b ** 2 / (other.length - 1));
  const reach = studentQuantile(1 - (1 - confidence) / 2, degrees) * Math.sqrt(a + b);
  const centre = mean(one) - mean(other);
  return { low: centre - reach, high: centre + reach };
}
