import type { Rational } from '@cmdsp/primitives';
import type { ScoreOutcome } from '../score-outcome.ts';
import { scorePicks } from '../score-picks.ts';
import type { HotspotResponse } from './response.ts';
import { validateHotspot } from './validate.ts';

/** What scoring a `hotspot` answer needs; regions are named as in the response. */
export type HotspotScoring = {
  readonly kind: 'hotspot';
  readonly choose: number;
  readonly optionHandles: readonly string[];
  readonly correct: readonly string[];
  readonly maximum: Rational;
};

/**
 * Points = maximum x (right picks - wrong picks) / right regions, never below zero; more picks than asked for are invalid.
 */
export function scoreHotspot(scoring: HotspotScoring, response: HotspotResponse): ScoreOutcome {
  return scorePicks(response.regions, { validation: validateHotspot(scoring, response), ...scoring });
}
