import { type Rational, rational } from '@cmdsp/primitives';
import type { ScoreOutcome } from '@cmdsp/questions';

/** Points of an outcome: nothing for unanswered and invalid ones. */
export function pointsOf(outcome: ScoreOutcome): Rational {
  return outcome.kind === 'scored' ? outcome.points : rational(0);
}
