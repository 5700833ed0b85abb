import { compareRational, multiplyRational, type Rational, rational } from '@cmdsp/primitives';

/** `points` times what was right less what was wrong, out of all that there was to get right; never below nothing. */
export function share(
  points: number,
  { right, wrong, of }: { readonly right: number; readonly wrong: number; readonly of: number },
): Rational {
  const part = of === 0 ? rational(1) : rational(right - wrong, of);
  return compareRational(part, rational(0)) < 0 ? rational(0) : multiplyRational(rational(points), part);
}
