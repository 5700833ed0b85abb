import { type Estimate, gates, type Interval, passGate } from './estimate.ts';
import { meanInterval } from './mean-interval.ts';
import { mean, sum } from './moments.ts';
import { shareInterval } from './share-interval.ts';

/**
 * Difficulty of a question: the mean score as a share of its maximum, 0 (nobody) to 1 (everybody); high is easy. Where
 * everybody has either nothing or everything it is a proportion with Wilson's interval, otherwise a mean with Student's
 * interval. `scores` are the points of each person. Source: A. Anastasi and S. Urbina (1997), Psychological Testing, ch. 7;
 * the intervals as named there.
 */
export function difficulty(scores: readonly number[], { maximum }: { readonly maximum: number }): Estimate {
  const shares = scores.map((score) => score / maximum);
  const responses = shares.length;
  const value = responses === 0 ? null : mean(shares);
  return passGate({ value, interval: intervalOf(shares), responses, gate: gates.difficulty });
}

function intervalOf(shares: readonly number[]): Interval | null {
  if (shares.length === 0) return null;
  if (shares.every((share) => share === 0 || share === 1))
    return shareInterval({ hits: sum(shares), of: shares.length });
  if (shares.length < 2) return null;
  const { low, high } = meanInterval(shares);
  return { low: Math.max(0, low), high: Math.min(1, high) };
}
