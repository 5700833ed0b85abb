import { approximateRational, divideRational, parseRational } from '@cmdsp/primitives';

/** A score as people read it: `21 of 30 points (70 %)`. The percentage is rounded down, so that 69.9 % never looks like 70. */
export function presentScore({ points, maximum }: { points: string; maximum: string }): string {
  const share = divideRational(parseRational(points), parseRational(maximum));
  const percent = Number((share.numerator * 1000n) / share.denominator) / 10;
  return `${decimal(points)} of ${decimal(maximum)} points (${percent} %)`;
}

/** A pass mark as a percentage. */
export function presentPassMark(passMark: string): string {
  return `${decimal(passMark, 100)} %`;
}

function decimal(fraction: string, factor = 1): string {
  return String(Math.round(approximateRational(parseRational(fraction)) * factor * 100) / 100);
}
