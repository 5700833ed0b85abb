import type { Interval } from './estimate.ts';
import { correlation, mean, sum } from './moments.ts';
import { fisherQuantile } from './quantiles.ts';
import { columnOf, type Scores, sizeOf } from './scores.ts';

/** How far judges rate alike. */
export type JudgeAgreement = {
  /** ICC(2,1): of one judge, for absolute agreement; null where nothing varies. */
  readonly single: number | null;
  /** ICC(2,k): of the mean of these judges. */
  readonly average: number | null;
  readonly averageInterval: Interval | null;
  /** Mean Pearson correlation of the pairs of judges; null where some judge rates everything the same. */
  readonly meanCorrelation: number | null;
};

/**
 * Intraclass correlations of ratings, two-way random effects, absolute agreement. With mean squares of questions (B), judges
 * (J) and residual (E), n questions and k judges: ICC(2,1) = (B - E)/(B + (k - 1)E + k(J - E)/n), ICC(2,k) =
 * (B - E)/(B + (J - E)/n). P. E. Shrout and J. L. Fleiss (1979), Psychological Bulletin 86, 420-428; interval of
 * K. O. McGraw and S. P. Wong (1996), Psychological Methods 1, 30-46. Equal to R's `psych::ICC(…, lmer = FALSE)`.
 * `ratings`: a row per judge, a column per question, complete, in any one unit. @throws ScoresMalformedError
 */
export function judgeAgreement(ratings: Scores, confidence = 0.95): JudgeAgreement {
  const { people: k, questions: n } = sizeOf(ratings);
  const none = { single: null, average: null, averageInterval: null, meanCorrelation: null };
  if (k < 2 || n < 2) return none;
  const { between, judges, residual } = meanSquares(ratings);
  const meanCorrelation = meanOfPairs(ratings);
  const scaleOne = between + (k - 1) * residual + (k * (judges - residual)) / n;
  const scaleAll = between + (judges - residual) / n;
  if (between < 1e-12 || scaleOne < 1e-12) return { ...none, meanCorrelation };
  const single = (between - residual) / scaleOne;
  return {
    single,
    average: (between - residual) / scaleAll,
    averageInterval: intervalOfAverage({ between, judges, residual, single, n, k, confidence }),
    meanCorrelation,
  };
}

type MeanSquares = { readonly between: number; readonly judges: number; readonly residual: number };

function meanSquares(ratings: Scores): MeanSquares {
  const { people: k, questions: n } = sizeOf(ratings);
  const all = mean(ratings.flat());
  const judgeMeans = ratings.map(mean);
  const questionMeans = Array.from({ length: n }, (_, question) => mean(columnOf(ratings, question)));
  const squares = (values: readonly number[]) => sum(values.map((value) => (value - all) ** 2));
  const total = squares(ratings.flat());
  const [ofQuestions, ofJudges] = [k * squares(questionMeans), n * squares(judgeMeans)];
  return {
    between: ofQuestions / (n - 1),
    judges: ofJudges / (k - 1),
    residual: Math.max(0, total - ofQuestions - ofJudges) / ((n - 1) * (k - 1)),
  };
}

function intervalOfAverage(
  input: MeanSquares & {
    readonly single: number;
    readonly n: number;
    readonly k: number;
    readonly confidence: number;
  },
): Interval | null {
  const { between, judges, residual, single, n, k, confidence } = input;
  if (residual < 1e-12) return null;
  const f = judges / residual;
  const over = (k * single * f + n * (1 + (k - 1) * single) - k * single) ** 2;
  const under = (n - 1) * k ** 2 * single ** 2 * f ** 2 + (n * (1 + (k - 1) * single) - k * single) ** 2;
  const degrees = ((n - 1) * (k - 1) * over) / under;
  const share = 1 - (1 - confidence) / 2;
  const up = fisherQuantile(share, { over: n - 1, under: degrees });
  const down = fisherQuantile(share, { over: degrees, under: n - 1 });
  const lowOne = (n * (between - up * residual)) / (up * (k * judges + (k * n - k - n) * residual) + n * between);
  const highOne = (n * (down * between - residual)) / (k * judges + (k * n - k - n) * residual + n * down * between);
  const stepped = (one: number) => (one * k) / (1 + one * (k - 1));
  return { low: stepped(lowOne), high: stepped(highOne) };
}

function meanOfPairs(ratings: Scores): number | null {
  const pairs = ratings.flatMap((one, index) => ratings.slice(index + 1).map((other) => correlation(one, other)));
  const known = pairs.filter((value) => value !== null);
  return known.length === pairs.length && known.length > 0 ? mean(known) : null;
}
