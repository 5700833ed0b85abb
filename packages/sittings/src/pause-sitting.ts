import { addDuration, type DurationMs, type Instant, ok, refused, type Result } from '@cmdsp/primitives';
import type { Pause } from './pause.ts';
import { phaseOf } from './phase-of.ts';
import { endPause, type Settled, settlePause } from './settle-pause.ts';
import type { OpenSitting, Sitting } from './sitting.ts';

/** Why the clock is not stopped or started: `phase` is where the sitting stands. */
export type PauseProblem = {
  readonly kind: 'not-running' | 'not-paused';
  readonly phase: 'scheduled' | 'running' | 'in-grace' | 'paused' | 'submitted' | 'expired' | 'voided';
};

/**
 * Stops the clock of a running sitting. `longest` ends a break by itself; null lasts until somebody resumes. What the
 * candidate gave before and what arrives meanwhile is taken as ever: nothing of a pause can lose an answer. Pausing what
 * is paused is the same success with nothing to write. Refused in the grace: the time is over then.
 */
export function pauseSitting(options: {
  readonly sitting: Sitting;
  readonly now: Instant;
  readonly kind: Pause['kind'];
  readonly longest: DurationMs | null;
}): Result<Settled<OpenSitting>, PauseProblem> {
  const { sitting, now, kind, longest } = options;
  const phase = phaseOf(sitting, now);
  if (sitting.kind !== 'open') return refused({ kind: 'not-running', phase });
  if (phase === 'paused') return ok({ sitting, ledger: [] });
  if (phase !== 'running') return refused({ kind: 'not-running', phase });
  const settled = settlePause(sitting, now);
  const until = longest === null ? null : addDuration(now, longest);
  const paused: OpenSitting = { ...settled.sitting, pause: { at: now, until, kind } };
  return ok({ sitting: paused, ledger: [...settled.ledger, { kind: 'sitting-paused', at: now, pause: kind, until }] });
}

/** Starts the clock again: the time it stood is added to the credit, so that the time left is what it was. */
export function resumeSitting(options: {
  readonly sitting: Sitting;
  readonly now: Instant;
}): Result<Settled<OpenSitting>, PauseProblem> {
  const { sitting, now } = options;
  const phase = phaseOf(sitting, now);
  if (sitting.kind !== 'open' || phase === 'expired') return refused({ kind: 'not-paused', phase });
  if (sitting.pause === undefined || sitting.pause === null) return refused({ kind: 'not-paused', phase });
  return ok(phase === 'paused' ? endPause(sitting, now) : settlePause(sitting, now));
}
