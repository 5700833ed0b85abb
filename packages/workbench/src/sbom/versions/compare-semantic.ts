import { compareNumbers } from './compare-numbers.ts';
import { comparePreReleases } from './compare-pre-releases.ts';

const grammar =
  /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/;

/** Precedence by Semantic Versioning 2.0.0, clause 11; a leading v as Go writes it. Null unless both follow the grammar. */
export function compareSemantic(a: string, b: string): number | null {
  const [left, right] = [grammar.exec(a), grammar.exec(b)];
  if (left === null || right === null) return null;
  const numbers = compareNumbers(left.slice(1, 4), right.slice(1, 4));
  if (numbers !== 0) return numbers;
  return comparePreReleases(left[4], right[4]);
}
