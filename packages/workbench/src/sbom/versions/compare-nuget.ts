import { compareNumbers } from './compare-numbers.ts';
import { comparePreReleases } from './compare-pre-releases.ts';

const grammar = /^(\d+(?:\.\d+){0,3})(?:-([0-9a-z-]+(?:\.[0-9a-z-]+)*))?(?:\+[0-9a-z.-]+)?$/;

/**
 * The order of NuGet: as Semantic Versioning 2.0.0, but with one to four numbers, the missing ones zero, and without regard to case
 * (learn.microsoft.com, NuGet, Package versioning). Null unless both follow it.
 */
export function compareNuget(a: string, b: string): number | null {
  const [left, right] = [grammar.exec(a.toLowerCase()), grammar.exec(b.toLowerCase())];
  if (left === null || right === null) return null;
  const numbers = compareNumbers((left[1] ?? '').split('.'), (right[1] ?? '').split('.'));
  return numbers === 0 ? comparePreReleases(left[2], right[2]) : numbers;
}
