/** A share `n/d` of a number, compared without rounding: -1, 0 or 1 as `value` is below, at or above it. */
export function compareToShare(value: number, share: string, total: number): number {
  const [numerator = Number.NaN, denominator = 1] = share.split('/').map(Number);
  return Math.sign(value * denominator - numerator * total);
}

/** A share as a decimal number. */
export function decimal(share: string): number {
  const [numerator = Number.NaN, denominator = 1] = share.split('/').map(Number);
  return numerator / denominator;
}
