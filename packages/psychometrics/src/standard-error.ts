import type { Estimate } from './estimate.ts';
import { mean, variance } from './moments.ts';

/**
 * Standard error of measurement of a form, in points: s_X sqrt(1 - reliability). H. Gulliksen (1950), Theory of Mental
 * Tests, ch. 4; F. M. Lord and M. R. Novick (1968), Statistical Theories of Mental Test Scores, p. 68. `totals` are
 * everybody's points. Its interval comes from that of the reliability, and it waits at the same gate.
 */
export function standardErrorOfMeasurement(totals: readonly number[], reliability: Estimate): Estimate {
  const { kind, responses } = reliability;
  if (kind === 'unknowable') return { kind, responses };
  // Of fewer than two people nothing is known, and the reliability is not either.
  const deviation = totals.length < 2 ? 0 : Math.sqrt(variance(totals));
  const error = (of: number) => deviation * Math.sqrt(Math.max(0, 1 - of));
  if (kind === 'estimated') {
    const { value, low, high } = reliability;
    return { kind, responses, value: error(value), low: error(high), high: error(low) };
  }
  const { needsMore, value, interval } = reliability;
  return {
    kind,
    responses,
    needsMore,
    value: value === null ? null : error(value),
    interval: interval === null ? null : { low: error(interval.high), high: error(interval.low) },
  };
}

/**
 * Standard error of one score, in points, from the binomial error model: sqrt(x (n - x)/(n - 1)) for x points of n
 * questions worth one point. Largest in the middle, zero at both ends. F. M. Lord (1955), Educational and Psychological
 * Measurement 15, 325-336, and (1957) 17, 510-521.
 */
export function binomialStandardError({ points, of }: { readonly points: number; readonly of: number }): number {
  return Math.sqrt((points * (of - points)) / (of - 1));
}

/**
 * The same when questions differ in difficulty, so that the binomial model is too pessimistic: Lord's error variance times
 * (1 - alpha)/(1 - KR21). J. A. Keats (1957), Psychometrika 22, 29-41. With this factor the mean of the error variances is
 * that of the form. `totals` are everybody's points of `of` questions worth one point. Points.
 */
export function keatsStandardError(options: {
  readonly points: number;
  readonly of: number;
  readonly reliability: number;
  readonly totals: readonly number[];
}): number {
  const { points, of, reliability, totals } = options;
  const factor = (1 - reliability) / (1 - kuderRichardson21({ totals, of }));
  return binomialStandardError({ points, of }) * Math.sqrt(Math.max(0, factor));
}

/**
 * Kuder and Richardson's formula 21: n/(n - 1) (1 - m(n - m)/(n s^2)), the reliability if all questions were equally hard.
 * G. F. Kuder and M. W. Richardson (1937), Psychometrika 2, 151-160. s^2 with n in its denominator, as Lord and Keats have it.
 */
export function kuderRichardson21({ totals, of }: { readonly totals: readonly number[]; readonly of: number }): number {
  const centre = mean(totals);
  const spread = (variance(totals) * (totals.length - 1)) / totals.length;
  return (of / (of - 1)) * (1 - (centre * (of - centre)) / (of * spread));
}
