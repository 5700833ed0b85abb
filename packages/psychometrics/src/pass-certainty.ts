import { incompleteBeta } from './incomplete-beta.ts';

/**
 * Probability of reaching `needed` of `of` questions for somebody who masters the share `mastery` (0-1) of the domain:
 * Σ_{k >= needed} C(n, k) p^k (1 - p)^(n - k), by the identity with the incomplete beta function. F. M. Lord (1965),
 * Psychometrika 30, 239-270 (binomial error model).
 */
export function passProbability({
  mastery,
  of,
  needed,
}: {
  readonly mastery: number;
  readonly of: number;
  readonly needed: number;
}): number {
  if (needed <= 0) return 1;
  if (needed > of) return 0;
  return incompleteBeta(mastery, { a: needed, b: of - needed + 1 });
}

/**
 * How sure a decision is for somebody with `points` of `of` questions worth one point: the probability that their mastery
 * is at least `mark` (a share of 0-1), by a beta distribution with the parameters x + 1 and n - x + 1, that is by the
 * binomial model and without any opinion beforehand. M. R. Novick and C. Lewis (1974), Prescribing test length for
 * criterion-referenced measurement, in CSE Monograph 3. The certainty of a fail is one minus it.
 */
export function passCertainty({
  points,
  of,
  mark,
}: {
  readonly points: number;
  readonly of: number;
  readonly mark: number;
}): number {
  return 1 - incompleteBeta(mark, { a: points + 1, b: of - points + 1 });
}
