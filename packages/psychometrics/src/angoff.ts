import type { Interval } from './estimate.ts';
import { type JudgeAgreement, judgeAgreement } from './judge-agreement.ts';
import { mean, variance } from './moments.ts';
import { studentQuantile } from './quantiles.ts';
import { columnOf, type Scores, sizeOf } from './scores.ts';

/** What a round of a panel says. Shares are 0-1. */
export type AngoffRound = {
  /** Each judge's mean over the questions: the mark that this judge would set. */
  readonly judgeMeans: readonly number[];
  /** Each question's mean over the judges: its difficulty for somebody just qualified. */
  readonly questionMeans: readonly number[];
  /** The middle rating of each question. */
  readonly questionMedians: readonly number[];
  /** Standard deviation of the ratings of each question. */
  readonly questionSpreads: readonly number[];
  /** The mark as a share of the points: the mean of all ratings. */
  readonly cut: number;
  /** Of the cut, over panels of as many judges; null for a single judge. */
  readonly standardError: number | null;
  readonly interval: Interval | null;
  readonly agreement: JudgeAgreement;
};

/**
 * Standard setting by judges: the share of just-qualified practitioners who would answer each question rightly.
 * W. H. Angoff (1971) in R. L. Thorndike (ed.), Educational Measurement, 2nd ed., pp. 514-515. The cut is the mean of all
 * ratings; its standard error is the standard deviation of the judges' means over the square root of their number
 * (R. L. Brennan and R. E. Lockwood 1980, Applied Psychological Measurement 4, 219-240: questions fixed, judges a sample);
 * Student's interval. `ratings`: a row per judge, a column per question, complete. @throws ScoresMalformedError
 */
export function angoffRound(ratings: Scores): AngoffRound {
  const { people: judges, questions } = sizeOf(ratings);
  if (judges === 0 || questions === 0) throw new RangeError('A round has at least one judge and one question');
  const columns = Array.from({ length: questions }, (_, question) => columnOf(ratings, question));
  const judgeMeans = ratings.map(mean);
  const cut = mean(judgeMeans);
  const standardError = judges < 2 ? null : Math.sqrt(variance(judgeMeans) / judges);
  const reach = standardError === null ? null : studentQuantile(0.975, judges - 1) * standardError;
  return {
    judgeMeans,
    questionMeans: columns.map(mean),
    questionMedians: columns.map(median),
    questionSpreads: columns.map((column) => (judges < 2 ? 0 : Math.sqrt(variance(column)))),
    cut,
    standardError,
    interval: reach === null ? null : { low: Math.max(0, cut - reach), high: Math.min(1, cut + reach) },
    agreement: judgeAgreement(ratings),
  };
}

/** What changed between two rounds of the same judges and questions. */
export type RoundComparison = {
  /** Second minus first, as a share. */
  readonly cutChange: number;
  /** Standard deviation of the judges' means in the second round over that in the first; null where the first is zero. */
  readonly spreadRatio: number | null;
  /** Share of single ratings that were changed. */
  readonly changed: number;
  /** Mean distance of the changed ratings from what they were; 0 where none was. */
  readonly meanMove: number;
};

/**
 * Compares two rounds: whether feedback moved the mark, brought judges together and changed many ratings. After
 * R. K. Hambleton and M. J. Pitoniak (2006) in R. L. Brennan (ed.), Educational Measurement, 4th ed., pp. 433-470.
 * Both tables have the same judges and questions in the same order.
 */
export function compareRounds(first: Scores, second: Scores): RoundComparison {
  const [one, other] = [angoffRound(first), angoffRound(second)];
  const moves = first.flatMap((row, judge) =>
    row.map((rating, question) => Math.abs((second[judge]?.[question] ?? Number.NaN) - rating)),
  );
  const changed = moves.filter((move) => move > 0);
  const ratio =
    one.standardError === null || other.standardError === null || one.standardError < 1e-12
      ? null
      : other.standardError / one.standardError;
  return {
    cutChange: other.cut - one.cut,
    spreadRatio: ratio,
    changed: changed.length / moves.length,
    meanMove: changed.length === 0 ? 0 : mean(changed),
  };
}

/** The middle of some numbers, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}
