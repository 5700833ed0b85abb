import { compareNumbers } from './compare-numbers.ts';

/** What stands behind the hyphen, by Semantic Versioning 2.0.0, clause 11: a pre-release comes before its release, which has nothing there. */
export function comparePreReleases(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const [before, after] = [a.split('.'), b.split('.')];
  for (const [place, left] of before.entries()) {
    const right = after[place];
    if (right === undefined) return 1;
    if (left === right) continue;
    const [isLeftNumber, isRightNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)];
    if (isLeftNumber && isRightNumber) return compareNumbers([left], [right]);
    if (isLeftNumber !== isRightNumber) return isLeftNumber ? -1 : 1;
    return left < right ? -1 : 1;
  }
  return before.length - after.length;
}
