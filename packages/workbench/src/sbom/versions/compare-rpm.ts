import { compareNumbers } from './compare-numbers.ts';

const grammar = /^(?:(\d+):)?([A-Za-z0-9._+~^]+)(?:-([A-Za-z0-9._+~^]+))?$/;

/**
 * The order of RPM, by rpm-version(7) and RPM's own published cases: epoch (none is 0), version, release. Null for anything else, and
 * where everything agrees but one of two names no release: RPM lets it stand for any release when it resolves dependencies and for
 * an older one when it sorts, so whether 1.0 is before 1.0-2 cannot be told.
 */
export function compareRpm(a: string, b: string): number | null {
  const [left, right] = [grammar.exec(a), grammar.exec(b)];
  if (left === null || right === null) return null;
  const epoch = compareNumbers([left[1]], [right[1]]);
  if (epoch !== 0) return epoch;
  const version = comparePart(left[2] ?? '', right[2] ?? '');
  if (version !== 0) return version;
  const [one, other] = [left[3], right[3]];
  if (one === undefined && other === undefined) return 0;
  return one === undefined || other === undefined ? null : comparePart(one, other);
}

/** Separators divide and say nothing; `1.0`, `1_0` and `1+0` are one. */
function comparePart(a: string, b: string): number {
  const [left, right] = [segments(a), segments(b)];
  for (let place = 0; place < Math.max(left.length, right.length); place += 1) {
    const difference = compareSegments(left[place], right[place]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function segments(part: string): readonly string[] {
  return part.match(/\d+|[A-Za-z]+|[~^]/g) ?? [];
}

/** Tilde, then the end, then caret, then letters, then numbers. */
function compareSegments(a: string | undefined, b: string | undefined): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0 || a === undefined || b === undefined) return rank;
  if (/\d/.test(a)) return compareNumbers([a], [b]);
  return a === b ? 0 : a < b ? -1 : 1;
}

function rankOf(segment: string | undefined): number {
  if (segment === undefined) return 1;
  if (segment === '~') return 0;
  if (segment === '^') return 2;
  return /\d/.test(segment) ? 4 : 3;
}
