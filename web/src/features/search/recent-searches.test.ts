import { expect, it } from 'vitest';
import { recentSearches, rememberSearch } from './recent-searches.ts';

it('keeps the last five questions of a person, each once, and shows them to nobody else', () => {
  for (const question of ['a', 'b', 'c', 'd', 'e', 'f', 'c', ' ']) rememberSearch('ada', question);

  const own = recentSearches('ada');
  const others = recentSearches('bea');
  rememberSearch('bea', 'x');

  expect([own, others]).toEqual([['c', 'f', 'e', 'd', 'b'], []]);
  expect([recentSearches('bea'), recentSearches('ada')]).toEqual([['x'], []]);
});
