import { describe, expect, it } from 'vitest';
import { readSearch } from './read-search.ts';

describe('readSearch', () => {
  it.each([
    [
      { q: 'gateway', kind: 'incident', module: 1 },
      { q: 'gateway', kind: 'incident', module: 1 },
    ],
    [{ q: 62304 }, { q: '62304' }],
    [{ q: 'x', kind: 'key', module: '7' }, { q: 'x' }],
    [{ q: ['x'], module: 'one' }, {}],
    [{}, {}],
  ])('reads %j', (search, expected) => {
    expect(readSearch(search)).toEqual(expected);
  });
});
