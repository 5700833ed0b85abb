/**
 * Points of everybody (rows) on every question (columns), complete: an answer that is missing has been decided about
 * before (see `completeScores`). Every question may have a maximum of its own.
 */
export type Scores = readonly (readonly number[])[];

/** The table is not usable: rows of different length, or a value that is no number. */
export class ScoresMalformedError extends Error {
  readonly code = 'scores-malformed';
}

/** How many people and questions a table has. @throws ScoresMalformedError where rows differ in length or hold no number */
export function sizeOf(scores: Scores): { readonly people: number; readonly questions: number } {
  const questions = scores[0]?.length ?? 0;
  for (const [index, row] of scores.entries()) {
    if (row.length !== questions)
      throw new ScoresMalformedError(`Row ${index + 1} has ${row.length} scores, not ${questions}`);
    if (row.some((score) => !Number.isFinite(score)))
      throw new ScoresMalformedError(`Row ${index + 1} holds something that is no number`);
  }
  return { people: scores.length, questions };
}

/** The scores of everybody on one question (0-based). */
export function columnOf(scores: Scores, question: number): readonly number[] {
  return scores.map((row) => row[question] ?? Number.NaN);
}

/** The sum of everybody. */
export function totalsOf(scores: Scores): readonly number[] {
  return scores.map((row) => row.reduce((total, score) => total + score, 0));
}
