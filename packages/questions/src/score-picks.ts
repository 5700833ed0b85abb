import { multiplyRational, type Rational, rational } from '@cmdsp/primitives';
import type { ScoreOutcome } from './score-outcome.ts';
import type { Validation } from './validation.ts';

/** Right picks minus wrong picks over what is right, never below zero, so that picking at random earns nothing on average. */
export function scorePicks(
  picks: readonly string[],
  scoring: { readonly validation: Validation; readonly correct: readonly string[]; readonly maximum: Rational },
): ScoreOutcome {
  const { validation, correct, maximum } = scoring;
  if (validation.kind === 'invalid') return { kind: 'invalid', reason: validation.reason, maximum };
  if (validation.kind === 'empty') return { kind: 'unanswered', maximum };
  const right = picks.filter((handle) => correct.includes(handle)).length;
  const balance = Math.max(0, right - (picks.length - right));
  return { kind: 'scored', points: multiplyRational(maximum, rational(balance, correct.length)), maximum };
}
