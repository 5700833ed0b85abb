import { expect, test } from 'vitest';
import { readBankSearch } from './read-bank-search.ts';

test.each([
  [
    { q: 'gateway', domain: '2' },
    { q: 'gateway', domain: 2 },
  ],
  [{ topic: 1.1, q: '' }, { topic: '1.1' }],
  [{ hardest: 'often', other: 'x', page: 3 }, { page: 3 }],
])('reads %j', (address, expected) => {
  const search = readBankSearch(address);

  expect(search).toEqual(expected);
});
