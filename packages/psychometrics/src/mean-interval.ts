import type { Interval } from './estimate.ts';
import { mean, variance } from './moments.ts';
import { studentQuantile } from './quantiles.ts';

/**
 * Student's interval of a mean: m ± t(n - 1) s / sqrt(n). Student (1908), Biometrika 6, 1-25. Equal to R's `t.test`.
 * In the unit of the values, of which there are at least two.
 */
export function meanInterval(values: readonly number[], confidence = 0.95): Interval {
  const centre = mean(values);
  const t = studentQuantile(1 - (1 - confidence) / 2, values.length - 1);
  const reach = t * Math.sqrt(variance(values) / values.length);
  return { low: centre - reach, high: centre + reach };
}
