import type { Advisory } from './advisory.ts';

/**
 * One text per advisory: keys in alphabetical order (CSAF 2.0 test 6.2.13), two spaces, a line end at the end. Lists that are empty and
 * may be left away are left away.
 */
export function writeAdvisory(advisory: Advisory): string {
  return `${JSON.stringify(plainAdvisory(advisory), null, 2)}\n`;
}

/** The advisory as plain JSON in the order in which it is written. */
export function plainAdvisory(advisory: Advisory): unknown {
  return sorted(advisory, '');
}

/** Required by the standard: without them a document is another kind of wrong. */
const keptEmpty = new Set(['revision_history', 'products']);

function sorted(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((item) => sorted(item, key));
  if (typeof value !== 'object' || value === null) return value;
  const members: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const isAway = member === undefined || (Array.isArray(member) && member.length === 0 && !keptEmpty.has(name));
    if (!isAway) members[name] = sorted(member, name);
  }
  return members;
}
