import { expect, test } from 'vitest';
import { findBrokenPromises } from './find-broken-promises.ts';

const files = new Map([['a.test.ts', "test('keeps what was typed', () => {})"]]);
const read = (file: string) => files.get(file) ?? null;
const table = (...rows: string[]) =>
  ['| No | What holds | Test | Title |', '| --- | --- | --- | --- |', ...rows].join('\n');

test('finds nothing where each row names a test that is there', () => {
  expect(findBrokenPromises(table('| 1 | Typed work | `a.test.ts` | keeps what was typed |'), read)).toEqual({
    rows: 1,
    broken: [],
  });
});

test.each([
  ['a title that was changed', '| 1 | Typed work | `a.test.ts` | keeps all that was typed |'],
  ['a file that is gone', '| 1 | Typed work | `b.test.ts` | keeps what was typed |'],
])('finds %s, with its line', (_, row) => {
  expect(findBrokenPromises(table(row), read).broken.map(({ line }) => line)).toEqual([3]);
});

test('counts rows, so that a table that cannot be read is no success', () => {
  expect(findBrokenPromises(table('| 1 | Typed work | a.test.ts, keeps what was typed |'), read).rows).toBe(0);
});
