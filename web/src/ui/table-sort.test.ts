import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSort, readSort, type SortKey, sortRows, type TableSort, writeSort } from './table-sort.ts';

describe('readSort', () => {
  it.each([
    ['issuer', { column: 'issuer', direction: 'ascending' }],
    ['-issuer', { column: 'issuer', direction: 'descending' }],
    ['--issuer', null],
    ['constructor', null],
    ['', null],
    [undefined, null],
  ])('reads %j', (text, sort) => {
    expect(readSort(text, ['name', 'issuer'])).toEqual(sort);
  });

  it('reads what was written', () => {
    const sort: TableSort = { column: 'name', direction: 'descending' };

    expect(readSort(writeSort(sort), ['name'])).toEqual(sort);
  });
});

describe('nextSort', () => {
  it.each<[TableSort, string, TableSort]>([
    [{ column: 'name', direction: 'ascending' }, 'name', { column: 'name', direction: 'descending' }],
    [{ column: 'name', direction: 'descending' }, 'name', { column: 'name', direction: 'ascending' }],
    [{ column: 'name', direction: 'ascending' }, 'issuer', { column: 'issuer', direction: 'ascending' }],
  ])('turns %o by %s into %o', (current, column, next) => {
    expect(nextSort(current, column)).toEqual(next);
  });
});

describe('sortRows', () => {
  const self = (key: SortKey) => key;

  it.each<[SortKey[], SortKey[]]>([
    [
      ['1.10', '1.9', '1.1'],
      ['1.1', '1.9', '1.10'],
    ],
    [
      ['b', 'Á', 'a', 'C'],
      ['Á', 'a', 'b', 'C'],
    ],
    [
      [10, 9, 2],
      [2, 9, 10],
    ],
    [
      [null, 'b', null, 'a'],
      ['a', 'b', null, null],
    ],
  ])('sorts %o', (rows, sorted) => {
    expect(sortRows(rows, self, 'ascending')).toEqual(sorted);
  });

  it('keeps rows that have nothing there at the end, both ways', () => {
    expect(sortRows(['a', null, 'b'], self, 'descending')).toEqual(['b', 'a', null]);
  });

  it('leaves equal rows in their order, both ways', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ key: fc.integer({ min: 0, max: 3 }), place: fc.nat() })),
        fc.constantFrom('ascending' as const, 'descending' as const),
        (rows, direction) => {
          const sorted = sortRows(rows, ({ key }) => key, direction);

          for (const key of [0, 1, 2, 3]) {
            expect(sorted.filter((row) => row.key === key)).toEqual(rows.filter((row) => row.key === key));
          }
        },
      ),
    );
  });
});
