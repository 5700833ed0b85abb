import { describe, expect, it } from 'vitest';
import { readLibrarySearch } from './read-library-search.ts';

describe('readLibrarySearch', () => {
  it('reads the tab and the filters', () => {
    expect(readLibrarySearch({ tab: 'incidents', device: 'implant', module: 1 })).toEqual({
      tab: 'incidents',
      device: 'implant',
      module: '1',
    });
  });

  it('reads how a list is shown and sorted', () => {
    const shown = { tab: 'glossary', view: 'table', sort: '-term', find: 'SBOM' };

    expect(readLibrarySearch(shown)).toEqual(shown);
  });

  it('leaves out what it does not know', () => {
    expect(readLibrarySearch({ tab: 'keys', kind: '', cause: ['a'], page: '2', view: 'map' })).toEqual({});
  });
});
