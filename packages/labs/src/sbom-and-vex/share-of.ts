import { multiplyRational, type Rational, rational } from '@cmdsp/primitives';

/** `points` times `earned` out of `all`, never below nothing. */
export function shareOf(points: number, earned: Rational, all: number): Rational {
  if (earned.numerator <= 0n) return rational(0);
  return multiplyRational(earned, rational(points, all));
}
