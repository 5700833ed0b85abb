import { multiplyRational, type Rational, rational } from '@cmdsp/primitives';
import type { ScoreOutcome } from '../score-outcome.ts';
import type { ChooseResponse } from './response.ts';
import { validateChoose } from './validate.ts';

/** What scoring a `choose` answer needs; options are named as in the response. */
export type ChooseScoring = {
  readonly kind: 'choose';
  readonly choose: number;
  readonly optionHandles: readonly string[];
  readonly correct: readonly string[];
  readonly maximum: Rational;
};

/**
 * Points = maximum x right choices / choices asked for. Wrong choices cost nothing beyond the place they take, because
 * no more than `choose` may be marked; more than that is invalid.
 */
export function scoreChoose(scoring: ChooseScoring, response: ChooseResponse): ScoreOutcome {
  const { maximum } = scoring;
  const validation = validateChoose(scoring, response);
  if (validation.kind === 'invalid') return { kind: 'invalid', reason: validation.reason, maximum };
  if (validation.kind === 'empty') return { kind: 'unanswered', maximum };
  const right = response.options.filter((handle) => scoring.correct.includes(handle)).length;
  return { kind: 'scored', points: multiplyRational(maximum, rational(right, scoring.choose)), maximum };
}
