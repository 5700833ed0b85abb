import { compareDebian } from './compare-debian.ts';
import { compareGem } from './compare-gem.ts';
import { compareMaven } from './compare-maven.ts';
import { compareNuget } from './compare-nuget.ts';
import { compareNumeric } from './compare-numeric.ts';
import { comparePython } from './compare-python.ts';
import { compareRpm } from './compare-rpm.ts';
import { compareSemantic } from './compare-semantic.ts';

/** Below zero when a is older, zero when both are one release, above when a is newer; null where nobody can tell. */
export type Comparison = (a: string, b: string) => number | null;

const comparisons: ReadonlyMap<string, Comparison> = new Map([
  ['semver', compareSemantic],
  ['npm', compareSemantic],
  ['cargo', compareSemantic],
  ['golang', compareSemantic],
  ['pub', compareSemantic],
  ['hex', compareSemantic],
  ['pypi', comparePython],
  ['maven', compareMaven],
  ['deb', compareDebian],
  ['rpm', compareRpm],
  ['gem', compareGem],
  ['nuget', compareNuget],
  ['generic', compareNumeric],
  ['conan', compareNumeric],
  ['vcpkg', compareNumeric],
  ['github', compareNumeric],
]);

/**
 * How the releases of an ecosystem follow one another; null for those whose order this engine does not know (apk, alpm, composer, cpan
 * and all others), where an answer would be a guess.
 */
export function findComparison(ecosystem: string): Comparison | null {
  return comparisons.get(ecosystem) ?? null;
}
