import { type Scores, sizeOf } from './scores.ts';

/** A column of points: one question, or all questions of one scenario set together. */
export type Part = {
  readonly id: string;
  /** Which part of the blueprint it belongs to: a domain. */
  readonly stratum: string;
  /** Columns of the table that are summed (0-based). */
  readonly columns: readonly number[];
};

/**
 * Sums the questions of each scenario set to one score. Answers about one text hang together for more reasons than the
 * ability that is measured; counted one by one they would make the reliability too high: S. G. Sireci, D. Thissen and
 * H. Wainer (1991), Journal of Educational Measurement 28, 237-247. One column per part, in their order, in points.
 * @throws ScoresMalformedError
 */
export function sumTestlets(scores: Scores, parts: readonly Part[]): Scores {
  sizeOf(scores);
  return scores.map((row) =>
    parts.map(({ columns }) => columns.reduce((total, column) => total + (row[column] ?? Number.NaN), 0)),
  );
}
