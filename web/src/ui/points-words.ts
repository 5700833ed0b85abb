/**
 * Exact points `n/d` as people read them: at most one decimal unless told, and never rounded up to more than was earned.
 * Parts that somebody adds up take three, which says eighths exactly: two levels of four that are averaged.
 */
export function pointsWords(points: string, decimals = 1): string {
  const [top = '0', bottom = '1'] = points.split('/');
  const scale = 10n ** BigInt(decimals);
  const scaled = (BigInt(top) * scale) / BigInt(bottom);
  const rest = String(scaled % scale)
    .padStart(decimals, '0')
    .replace(/0+$/, '');
  return rest === '' ? String(scaled / scale) : `${scaled / scale}.${rest}`;
}
