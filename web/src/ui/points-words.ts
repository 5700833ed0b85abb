/** Exact points `n/d` as people read them: at most one decimal, and never rounded up to more than was earned. */
export function pointsWords(points: string): string {
  const [top = '0', bottom = '1'] = points.split('/');
  const tenths = (BigInt(top) * 10n) / BigInt(bottom);
  return tenths % 10n === 0n ? String(tenths / 10n) : `${tenths / 10n}.${tenths % 10n}`;
}
