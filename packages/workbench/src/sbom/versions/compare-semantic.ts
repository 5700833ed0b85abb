import { compareNumbers } from './compare-numbers.ts';

const grammar =
  /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/;

/** Precedence by Semantic Versioning 2.0.0, clause 11; a leading v as Go writes it. Null unless both follow the grammar. */
export function compareSemantic(a: string, b: string): number | null {
  const [left, right] = [grammar.exec(a), grammar.exec(b)];
  if (left === null || right === null) return null;
  const numbers = compareNumbers(left.slice(1, 4), right.slice(1, 4));
  if (numbers !== 0) return numbers;
  const [before, after] = [left[4], right[4]];
  // A pre-release comes before its release.
  if (before === undefined || after === undefined) return Number(before === undefined) - Number(after === undefined);
  return comparePreReleases(before.split('.'), after.split('.'));
}

function comparePreReleases(a: readonly string[], b: readonly string[]): number {
  for (const [place, left] of a.entries()) {
    const right = b[place];
    if (right === undefined) return 1;
    if (left === right) continue;
    const [isLeftNumber, isRightNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)];
    if (isLeftNumber && isRightNumber) return compareNumbers([left], [right]);
    if (isLeftNumber !== isRightNumber) return isLeftNumber ? -1 : 1;
    return left < right ? -1 : 1;
  }
  return a.length - b.length;
}
