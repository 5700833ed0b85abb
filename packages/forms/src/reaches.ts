import { compareRational, multiplyRational, type Rational } from '@cmdsp/primitives';

/** True when `points` is at least `share` of `maximum`; exactly the share reaches it. */
export function reaches(options: {
  readonly points: Rational;
  readonly maximum: Rational;
  readonly share: Rational;
}): boolean {
  return compareRational(options.points, multiplyRational(options.maximum, options.share)) >= 0;
}
