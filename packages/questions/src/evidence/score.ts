import type { Rational } from '@cmdsp/primitives';
import type { ScoreOutcome } from '../score-outcome.ts';
import { scorePicks } from '../score-picks.ts';
import type { EvidenceResponse } from './response.ts';
import { validateEvidence } from './validate.ts';

/** What scoring an `evidence` answer needs; lines are named as in the response. */
export type EvidenceScoring = {
  readonly kind: 'evidence';
  readonly atMost: number;
  readonly optionHandles: readonly string[];
  readonly correct: readonly string[];
  readonly maximum: Rational;
};

/**
 * Points = maximum x (supporting lines picked - other lines picked) / supporting lines, never below zero; more picks than
 * allowed are invalid.
 */
export function scoreEvidence(scoring: EvidenceScoring, response: EvidenceResponse): ScoreOutcome {
  return scorePicks(response.picks, { validation: validateEvidence(scoring, response), ...scoring });
}
