import { compareRational, multiplyRational, type Rational } from '@cmdsp/primitives';

/** Whether the points reach the pass mark, a share of the maximum. Exact: 70 % of 12 is 8.4, so 8.4 passes, 8.3 fails. */
export function isModuleQuizPassed(options: {
  readonly points: Rational;
  readonly maximum: Rational;
  readonly passMark: Rational;
}): boolean {
  return compareRational(options.points, multiplyRational(options.maximum, options.passMark)) >= 0;
}
