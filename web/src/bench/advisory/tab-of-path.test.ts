import { expect, test } from 'vitest';
import { tabOfPath } from './tab-of-path.ts';

test.each([
  ['/document/tracking/id', 'head'],
  ['/product_tree/branches/0/name', 'products'],
  ['/vulnerabilities/2/product_status', 'weakness-2'],
  ['/vulnerabilities/0/flags P-1', 'weakness-0'],
  ['/vulnerabilities/3 P-1', 'weakness-3'],
  ['/vulnerabilities', 'weaknesses'],
  ['', null],
  ['/x_own', null],
])('%s stands in %s', (path, tab) => {
  expect(tabOfPath(path)).toBe(tab);
});
