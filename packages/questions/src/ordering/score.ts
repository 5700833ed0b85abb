import { multiplyRational, type Rational, rational } from '@cmdsp/primitives';
import type { ScoreOutcome } from '../score-outcome.ts';
import type { OrderingResponse } from './response.ts';
import { validateOrdering } from './validate.ts';

/** What scoring an `ordering` answer needs; `correct` are the steps from first to last, named as in the response. */
export type OrderingScoring = {
  readonly kind: 'ordering';
  readonly optionHandles: readonly string[];
  readonly correct: readonly string[];
  readonly maximum: Rational;
};

/**
 * Points = maximum x (pairs in the right relative order - pairs in the wrong one) / all pairs, never below zero: Kendall's
 * tau cut off at zero (M. G. Kendall, A new measure of rank correlation, Biometrika 30, 1938). An order put together by
 * chance has as many wrong pairs as right ones. A pair with a step that was not placed is neither.
 */
export function scoreOrdering(scoring: OrderingScoring, response: OrderingResponse): ScoreOutcome {
  const { maximum, correct } = scoring;
  const validation = validateOrdering(scoring.optionHandles, response);
  if (validation.kind === 'invalid') return { kind: 'invalid', reason: validation.reason, maximum };
  if (validation.kind === 'empty') return { kind: 'unanswered', maximum };
  const placed = response.order.map((handle) => correct.indexOf(handle));
  const signs = placed.flatMap((earlier, index) => placed.slice(index + 1).map((later) => (earlier < later ? 1 : -1)));
  const balance = signs.reduce((sum: number, sign) => sum + sign, 0);
  const pairs = (correct.length * (correct.length - 1)) / 2;
  return { kind: 'scored', points: multiplyRational(maximum, rational(Math.max(0, balance), pairs)), maximum };
}
