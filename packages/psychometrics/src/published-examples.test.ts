import { expect, it, test } from 'vitest';
import {
  binomialStandardError,
  judgeAgreement,
  keatsStandardError,
  kuderRichardson21,
  shareInterval,
} from './index.ts';

// R. G. Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3.
test.each([
  { hits: 81, of: 263, low: 0.2553, high: 0.3662 },
  { hits: 15, of: 148, low: 0.0624, high: 0.1605 },
  { hits: 0, of: 20, low: 0, high: 0.1611 },
  { hits: 1, of: 29, low: 0.0061, high: 0.1718 },
])("Wilson's interval of $hits in $of is Newcombe's", ({ hits, of, low, high }) => {
  const interval = shareInterval({ hits, of });

  expect([interval.low, interval.high].map((end) => end.toFixed(4))).toEqual([low.toFixed(4), high.toFixed(4)]);
});

// P. E. Shrout and J. L. Fleiss (1979), Psychological Bulletin 86, 420-428, tables 2 and 4: four judges, six targets.
it('finds the agreement of the four judges of Shrout and Fleiss', () => {
  const targets = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];
  const byJudge = [0, 1, 2, 3].map((judge) => targets.map((row) => row[judge] ?? Number.NaN));

  const { single, average } = judgeAgreement(byJudge);

  expect([single?.toFixed(2), average?.toFixed(2)]).toEqual(['0.29', '0.62']);
});

// F. M. Lord's formula by hand: sqrt(63 · 27 / 89).
it('gives 63 of 90 points a standard error of 4.37 points', () => {
  expect(binomialStandardError({ points: 63, of: 90 })).toBeCloseTo(4.3718, 4);
});

it("makes the mean of Keats's error variances that of the form", () => {
  const totals = [4, 7, 9, 12, 13, 15, 15, 17, 18, 20, 22, 24, 25, 26, 28];
  const [of, reliability] = [30, 0.9];
  const errors = totals.map((points) => keatsStandardError({ points, of, reliability, totals }) ** 2);
  const mean = errors.reduce((total, one) => total + one, 0) / errors.length;
  const centre = totals.reduce((total, one) => total + one, 0) / totals.length;
  const spread = totals.reduce((total, one) => total + (one - centre) ** 2, 0) / totals.length;

  expect(kuderRichardson21({ totals, of })).toBeLessThan(reliability);
  expect(mean).toBeCloseTo(spread * (1 - reliability), 9);
});
