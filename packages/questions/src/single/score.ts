import { type Rational, rational } from '@cmdsp/primitives';
import type { ScoreOutcome } from '../score-outcome.ts';
import type { SingleResponse } from './response.ts';
import { validateSingle } from './validate.ts';

/** What scoring a `single` answer needs; options are named as in the response (handles, or ids when replaying). */
export type SingleScoring = {
  readonly kind: 'single';
  readonly optionHandles: readonly string[];
  readonly correct: readonly string[];
  readonly maximum: Rational;
};

/** All points for the best answer, none for any other. */
export function scoreSingle(scoring: SingleScoring, response: SingleResponse): ScoreOutcome {
  const { maximum } = scoring;
  const validation = validateSingle(scoring.optionHandles, response);
  if (validation.kind === 'invalid') return { kind: 'invalid', reason: validation.reason, maximum };
  const isRight = scoring.correct.includes(response.option);
  return { kind: 'scored', points: isRight ? maximum : rational(0), maximum };
}
