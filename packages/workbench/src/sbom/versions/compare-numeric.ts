import { compareNumbers } from './compare-numbers.ts';

const grammar = /^v?(\d+(?:\.\d+)*)([a-z]?)$/;

/** Numbers with dots between them, at most one letter at the end, as `1.1.1w`; null for anything else. */
export function compareNumeric(a: string, b: string): number | null {
  const [left, right] = [grammar.exec(a), grammar.exec(b)];
  if (left === null || right === null) return null;
  const numbers = compareNumbers((left[1] ?? '').split('.'), (right[1] ?? '').split('.'));
  if (numbers !== 0) return numbers;
  const [one = '', other = ''] = [left[2], right[2]];
  return one === other ? 0 : one < other ? -1 : 1;
}
