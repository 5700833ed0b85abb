import type { Interval } from './estimate.ts';
import { normalQuantile } from './quantiles.ts';

/**
 * Fisher's interval of a correlation: tanh(atanh r ± z / sqrt(n - 3)). R. A. Fisher (1921), Metron 1, 3-32. Equal to R's
 * `cor.test` and `psych::r.con`. Null for fewer than four pairs.
 */
export function correlationInterval(
  correlation: number,
  { pairs, confidence = 0.95 }: { readonly pairs: number; readonly confidence?: number },
): Interval | null {
  if (pairs < 4) return null;
  const reach = normalQuantile(1 - (1 - confidence) / 2) / Math.sqrt(pairs - 3);
  const centre = Math.atanh(correlation);
  return { low: Math.tanh(centre - reach), high: Math.tanh(centre + reach) };
}
