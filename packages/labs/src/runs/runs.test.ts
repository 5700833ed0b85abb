import { expect, it } from 'vitest';
import { bestPoints } from './best-points.ts';
import { refuseGradedRun } from './refuse-graded-run.ts';

it.each([
  [{ taken: 0, most: 2, isClosed: false }, null],
  [{ taken: 1, most: 2, isClosed: false }, null],
  [{ taken: 2, most: 2, isClosed: false }, 'none-left'],
  [{ taken: 3, most: 2, isClosed: false }, 'none-left'],
  [{ taken: 1, most: 2, isClosed: true }, 'closed'],
] as const)('who stands at %j is refused because of %s', (standing, refusal) => {
  expect(refuseGradedRun(standing)).toBe(refusal);
});

it.each([
  [[], null],
  [['1/3'], '1/3'],
  [['100/3', '33/1', '101/3'], '101/3'],
])('the best of %j is %s, compared exactly', (points, best) => {
  expect(bestPoints(points)).toBe(best);
});
