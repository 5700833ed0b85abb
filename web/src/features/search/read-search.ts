import type { ResultKind, Search } from './search-query.ts';

const kinds: readonly ResultKind[] = ['topic', 'standard', 'incident', 'term', 'case'];

/** Reads `?q=gateway&kind=incident&module=1`; what it does not know it leaves out. */
export function readSearch(search: Record<string, unknown>): Partial<Search> {
  const { q, module } = search;
  const kind = kinds.find((name) => name === search['kind']);
  const number = Number(module);
  return {
    // A question of digits alone arrives as a number.
    ...(typeof q === 'string' || typeof q === 'number' ? { q: String(q).slice(0, 200) } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(Number.isInteger(number) && number >= 1 && number <= 6 ? { module: number } : {}),
  };
}
