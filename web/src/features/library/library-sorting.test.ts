import { describe, expect, it } from 'vitest';
import { librarySorting } from './library-sorting.ts';
import type { LibraryChange } from './read-library-search.ts';

const columns = [{ id: 'date' }, { id: 'title' }];

function sortingOf(text: string | undefined) {
  const changes: LibraryChange[] = [];
  const sorting = librarySorting({ text, columns, usual: '-date', onChange: (change) => changes.push(change) });
  return { ...sorting, changes };
}

describe('librarySorting', () => {
  it.each([
    ['title', { column: 'title', direction: 'ascending' }],
    ['-title', { column: 'title', direction: 'descending' }],
    [undefined, { column: 'date', direction: 'descending' }],
    ['a-column-of-another-table', { column: 'date', direction: 'descending' }],
  ])('reads %j from the address', (text, sort) => {
    expect(sortingOf(text).sort).toEqual(sort);
  });

  it('writes another order into the address', () => {
    const { onSort, changes } = sortingOf(undefined);

    onSort({ column: 'title', direction: 'descending' });

    expect(changes).toEqual([{ sort: '-title' }]);
  });

  it('leaves the usual order out of the address', () => {
    const { onSort, changes } = sortingOf('title');

    onSort({ column: 'date', direction: 'descending' });

    expect(changes).toEqual([{ sort: undefined }]);
  });
});
