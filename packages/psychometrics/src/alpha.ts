import { type Estimate, gates, type Interval, passGate } from './estimate.ts';
import { sum, variance } from './moments.ts';
import { fisherQuantile } from './quantiles.ts';
import { columnOf, type Scores, sizeOf, totalsOf } from './scores.ts';

/**
 * Coefficient alpha of the sum of the columns: k/(k - 1) (1 - Σ s_i^2 / s_X^2), the reliability of the sum if the columns
 * measure the same up to a constant, otherwise a lower bound. L. J. Cronbach (1951), Psychometrika 16, 297-334; for right
 * and wrong it is Kuder and Richardson's formula 20. Interval: `alphaInterval`. Equal to `raw_alpha` of R's `psych::alpha`.
 * Columns that belong to one shared text are summed to one column first (`sumTestlets`). @throws ScoresMalformedError
 */
export function alpha(scores: Scores): Estimate {
  const { people, questions } = sizeOf(scores);
  const value = alphaValue(scores);
  const interval = value === null ? null : alphaInterval(value, { people, questions });
  return passGate({ value, interval, responses: people, gate: gates.reliability });
}

/** Alpha alone; null for fewer than two columns or people, or where the sums do not vary. */
export function alphaValue(scores: Scores): number | null {
  const { people, questions } = sizeOf(scores);
  if (people < 2 || questions < 2) return null;
  const total = variance(totalsOf(scores));
  if (total < 1e-12) return null;
  const parts = sum(Array.from({ length: questions }, (_, index) => variance(columnOf(scores, index))));
  return (questions / (questions - 1)) * (1 - parts / total);
}

/**
 * Feldt's interval of alpha: (1 - alpha) F, where F has n - 1 and (n - 1)(k - 1) degrees of freedom. L. S. Feldt (1965),
 * Psychometrika 30, 357-370. Equal to `psych::alpha.ci`. Null for fewer than two people or columns.
 */
export function alphaInterval(
  value: number,
  {
    people,
    questions,
    confidence = 0.95,
  }: { readonly people: number; readonly questions: number; readonly confidence?: number },
): Interval | null {
  if (people < 2 || questions < 2) return null;
  const degrees = { over: people - 1, under: (people - 1) * (questions - 1) };
  const tail = (1 - confidence) / 2;
  return {
    low: 1 - (1 - value) * fisherQuantile(1 - tail, degrees),
    high: 1 - (1 - value) * fisherQuantile(tail, degrees),
  };
}
