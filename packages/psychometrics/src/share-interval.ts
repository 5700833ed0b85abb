import type { Interval } from './estimate.ts';
import { normalQuantile } from './quantiles.ts';

/**
 * Wilson's score interval of a share: (p + z^2/2n ± z sqrt(p(1 - p)/n + z^2/4n^2)) / (1 + z^2/n), p = hits / of.
 * E. B. Wilson (1927), JASA 22, 209-212; recommended by R. G. Newcombe (1998), Statistics in Medicine 17, 857-872, method 3.
 * Equal to R's `prop.test(hits, of, correct = FALSE)`. `of` > 0; a share between 0 and 1.
 */
export function shareInterval(options: {
  readonly hits: number;
  readonly of: number;
  readonly confidence?: number;
}): Interval {
  const { hits, of, confidence = 0.95 } = options;
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const share = hits / of;
  const centre = share + (z * z) / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return { low: Math.max(0, (centre - reach) / scale), high: Math.min(1, (centre + reach) / scale) };
}
