/**
 * Exact fractions for scores: 70 % must mean 70 %, and 0.1 + 0.2 is not a way to decide a career.
 * Always in lowest terms with a positive denominator.
 */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint };

/** The fraction numerator/denominator in lowest terms; throws RangeError when the denominator is zero. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const top = BigInt(numerator);
  const bottom = BigInt(denominator);
  if (bottom === 0n) throw new RangeError('A fraction needs a denominator other than zero');
  // Whole numbers are nearly all there is, and have no common divisor to look for.
  if (bottom === 1n) return { numerator: top, denominator: 1n };
  const sign = bottom < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(top, bottom);
  return { numerator: (sign * top) / divisor, denominator: (sign * bottom) / divisor };
}

/** a + b. */
export function addRational(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return rational(a.numerator + b.numerator, a.denominator);
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** The sum of all values; zero for none. */
export function sumRational(values: readonly Rational[]): Rational {
  return values.reduce(addRational, rational(0));
}

/** a x b. */
export function multiplyRational(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** a / b; throws RangeError when b is zero. */
export function divideRational(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative when a < b, zero when equal, positive when a > b. */
export function compareRational(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** For display and charts only, never for a decision: the nearest double. */
export function approximateRational(value: Rational): number {
  return Number(value.numerator) / Number(value.denominator);
}

/** `numerator/denominator`, the form in which scores are stored and hashed. */
export function formatRational(value: Rational): string {
  return `${value.numerator}/${value.denominator}`;
}

/** What nearly every question is worth. */
const one: Rational = { numerator: 1n, denominator: 1n };

/** Reads `n/d` or `n`; throws SyntaxError on anything else. */
export function parseRational(text: string): Rational {
  if (text === '1/1') return one;
  const match = /^(-?\d+)(?:\/(\d+))?$/.exec(text);
  if (!match?.[1]) throw new SyntaxError(`Not a fraction: ${text}`);
  return rational(BigInt(match[1]), BigInt(match[2] ?? '1'));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
