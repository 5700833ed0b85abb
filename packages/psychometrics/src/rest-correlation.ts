import { correlationInterval } from './correlation-interval.ts';
import { type Estimate, gates, passGate } from './estimate.ts';
import { correlation } from './moments.ts';
import { columnOf, type Scores, sizeOf, totalsOf } from './scores.ts';

/**
 * Discrimination of a question: the correlation of its score with the sum of all other questions, -1 to 1. For questions
 * of right or wrong it is the point-biserial correlation, corrected for the overlap of the question with its own total:
 * S. Henrysson (1963), Psychometrika 28, 211-218. Interval: Fisher's, see `correlationInterval`. Equal to `r.drop` of
 * R's `psych::alpha`. `question` is 0-based; `counted` names the questions whose scores make the total (all of them
 * unless told otherwise), for a question that is only tried out is judged by those that count. @throws ScoresMalformedError
 */
export function restCorrelation(
  scores: Scores,
  { question, counted }: { readonly question: number; readonly counted?: readonly boolean[] | undefined },
): Estimate {
  const { people: responses } = sizeOf(scores);
  const value =
    responses < 2 ? null : correlation(columnOf(scores, question), restScores(scores, { question, counted }));
  const interval = value === null ? null : correlationInterval(value, { pairs: responses });
  return passGate({ value, interval, responses, gate: gates.discrimination });
}

/** The sum of everybody without one question (0-based), in points; see `restCorrelation`. */
export function restScores(
  scores: Scores,
  { question, counted }: { readonly question: number; readonly counted?: readonly boolean[] | undefined },
): readonly number[] {
  return totalsOf(
    scores.map((row) => row.filter((_, index) => index !== question && (counted === undefined || counted[index]))),
  );
}
