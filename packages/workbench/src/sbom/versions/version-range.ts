import { ok, refused, type Result } from '@cmdsp/primitives';
import { type Comparison, findComparison } from './compare-versions.ts';

type Comparator = '=' | '!=' | '<' | '<=' | '>' | '>=';
type Constraint = { readonly comparator: Comparator; readonly version: string };

/** Releases of one ecosystem; `*` are all of them. */
export type VersionRange = { readonly ecosystem: string; readonly constraints: readonly Constraint[] | '*' };

/** Whether a release is in a range. `cannot-tell` is an answer: a guess would be a false alarm or a missed one. */
export type InRange =
  | { readonly kind: 'inside' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'cannot-tell'; readonly reason: string };

/** Reads a range in the notation of vers (`vers:npm/>=1.2.0|<1.4.7`), or says why it is none. */
export function parseVersionRange(text: string): Result<VersionRange, string> {
  const read = /^vers:([a-z][a-z0-9.-]*)\/(.+)$/.exec(text);
  const [, ecosystem, body] = read ?? [];
  if (ecosystem === undefined || body === undefined)
    return refused('A range is written vers:<ecosystem>/<comparators joined by |>.');
  if (body === '*') return ok({ ecosystem, constraints: '*' });
  const constraints: Constraint[] = [];
  for (const part of body.split('|')) {
    const [, sign = '=', version] = /^(>=|<=|!=|<|>|=)?([^<>=!|*\s]+)$/.exec(part.trim()) ?? [];
    if (version === undefined) return refused(`${part} is no comparator with a version.`);
    constraints.push({ comparator: sign as Comparator, version: decodeSigns(version) }); // the pattern matches nothing else
  }
  return ok({ ecosystem, constraints });
}

/** Decides by the algorithm of the vers specification: equals first, then the intervals between neighbours. */
export function isInRange(range: VersionRange, version: string): InRange {
  if (range.constraints === '*') return { kind: 'inside' };
  const compare = findComparison(range.ecosystem);
  const stated = range.constraints.find((constraint) => constraint.version === version);
  if (stated?.comparator === '=') return { kind: 'inside' };
  if (compare === null)
    return { kind: 'cannot-tell', reason: `The order of versions of ${range.ecosystem} is not known here.` };
  const versions = [version, ...range.constraints.map((constraint) => constraint.version)];
  const unreadable = versions.find((one) => compare(one, one) === null);
  if (unreadable !== undefined)
    return { kind: 'cannot-tell', reason: `${unreadable} is no version as ${range.ecosystem} orders them.` };
  const open = findOpenPair(versions, compare);
  if (open !== null)
    return {
      kind: 'cannot-tell',
      reason: `Which of ${open.join(' and ')} came first cannot be told: one says more than the other.`,
    };
  return { kind: isCovered(range.constraints, version, compare) ? 'inside' : 'outside' };
}

/** Two versions that can be read and yet not be ordered. */
function findOpenPair(versions: readonly string[], compare: Comparison): readonly [string, string] | null {
  for (const [place, one] of versions.entries())
    for (const other of versions.slice(place + 1)) if (compare(one, other) === null) return [one, other];
  return null;
}

/** Signs that the notation needs for itself are percent-encoded in versions; all of them are ASCII. */
function decodeSigns(version: string): string {
  return version.replace(/%([2-7][0-9A-Fa-f])/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function isCovered(constraints: readonly Constraint[], version: string, compare: Comparison): boolean {
  const sorted = constraints.toSorted((a, b) => compare(a.version, b.version) ?? 0);
  const isAt = (constraint: Constraint) => compare(version, constraint.version) === 0;
  if (sorted.some((constraint) => constraint.comparator === '=' && isAt(constraint))) return true;
  if (sorted.some((constraint) => constraint.comparator === '!=' && isAt(constraint))) return false;
  const bounds = sorted.filter(({ comparator }) => comparator !== '=' && comparator !== '!=');
  // Only exclusions: everything else is meant.
  if (bounds.length === 0) return sorted.every(({ comparator }) => comparator === '!=');
  return bounds.some((bound, place) => {
    if (!holds(bound, version, compare)) return false;
    const isUpper = bound.comparator.startsWith('<');
    if (isUpper) return place === 0;
    const next = bounds[place + 1];
    return next === undefined || (next.comparator.startsWith('<') && holds(next, version, compare));
  });
}

function holds({ comparator, version: bound }: Constraint, version: string, compare: Comparison): boolean {
  const order = compare(version, bound) ?? 0;
  if (order === 0) return comparator.endsWith('=');
  return comparator.startsWith('<') ? order < 0 : order > 0;
}
