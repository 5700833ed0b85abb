/** Arithmetic mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Sum of numbers. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Variance with n - 1 in the denominator, as R's `var`; NaN of fewer than two values. */
export function variance(values: readonly number[]): number {
  const centre = mean(values);
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}

/** Pearson's product-moment correlation of two lists of equal length; null where one of them does not vary. */
export function correlation(one: readonly number[], other: readonly number[]): number | null {
  const [meanOne, meanOther] = [mean(one), mean(other)];
  let [product, squaresOne, squaresOther] = [0, 0, 0];
  for (const [index, value] of one.entries()) {
    const [a, b] = [value - meanOne, (other[index] ?? Number.NaN) - meanOther];
    product += a * b;
    squaresOne += a * a;
    squaresOther += b * b;
  }
  // Rounding leaves about 1e-30 where nothing varies.
  if (squaresOne < 1e-12 || squaresOther < 1e-12) return null;
  return Math.max(-1, Math.min(1, product / Math.sqrt(squaresOne * squaresOther)));
}
