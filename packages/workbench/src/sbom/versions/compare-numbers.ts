/** Compares lists of whole numbers written in digits, of any length; what is missing at the end counts as zero. */
export function compareNumbers(a: readonly (string | undefined)[], b: readonly (string | undefined)[]): number {
  for (let place = 0; place < Math.max(a.length, b.length); place += 1) {
    const [left, right] = [withoutZeros(a[place]), withoutZeros(b[place])];
    if (left.length !== right.length) return left.length - right.length;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function withoutZeros(digits = '0'): string {
  return digits.replace(/^0+(?=\d)/, '');
}
