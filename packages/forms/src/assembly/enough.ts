import type { Rational } from '@cmdsp/primitives';

/** The smallest whole number that is at least `share` of `total`. */
export function enough({ numerator, denominator }: Rational, total: number): number {
  const product = numerator * BigInt(total);
  return Number((product + denominator - 1n) / denominator);
}

/** The largest whole number that is at most `share` of `total`. */
export function atMost({ numerator, denominator }: Rational, total: number): number {
  return Number((numerator * BigInt(total)) / denominator);
}
