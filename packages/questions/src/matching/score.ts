import { multiplyRational, type Rational, rational } from '@cmdsp/primitives';
import type { ScoreOutcome } from '../score-outcome.ts';
import type { MatchingResponse } from './response.ts';
import { validateMatching } from './validate.ts';

/** What scoring a `matching` answer needs; everything is named as in the response. */
export type MatchingScoring = {
  readonly kind: 'matching';
  readonly premiseHandles: readonly string[];
  readonly optionHandles: readonly string[];
  /** One for each premise. */
  readonly pairs: readonly { readonly premise: string; readonly option: string }[];
  readonly maximum: Rational;
};

/**
 * Points = maximum x premises with their right option / premises. A premise takes one option, so choosing everything is
 * impossible; the same option for every premise earns only the premises to which it belongs.
 */
export function scoreMatching(scoring: MatchingScoring, response: MatchingResponse): ScoreOutcome {
  const { maximum } = scoring;
  const validation = validateMatching(scoring, response);
  if (validation.kind === 'invalid') return { kind: 'invalid', reason: validation.reason, maximum };
  if (validation.kind === 'empty') return { kind: 'unanswered', maximum };
  const right = response.pairs.filter(({ premise, option }) =>
    scoring.pairs.some((pair) => pair.premise === premise && pair.option === option),
  ).length;
  return { kind: 'scored', points: multiplyRational(maximum, rational(right, scoring.pairs.length)), maximum };
}
