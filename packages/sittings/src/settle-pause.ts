import { type Instant, milliseconds } from '@cmdsp/primitives';
import { deadlineOf } from './deadline-of.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { isPausedAt, pausedTime } from './pause.ts';
import type { OpenSitting, Sitting } from './sitting.ts';

export type Settled<Of extends Sitting> = { readonly sitting: Of; readonly ledger: readonly LedgerEntry[] };

/**
 * Writes down a break that has ended by itself: its time becomes credit, which moves no deadline, because `deadlineOf`
 * counted on it before. Everything else is left as it is. Every step that changes an open sitting begins with this.
 */
export function settlePause(sitting: OpenSitting, now: Instant): Settled<OpenSitting> {
  const pause = sitting.pause ?? null;
  if (pause === null || isPausedAt(pause, now)) return { sitting, ledger: [] };
  return endPause(sitting, pause.until ?? now);
}

/** Ends a pause at `end`: the time it took is credit, to the millisecond. */
export function endPause(sitting: OpenSitting, end: Instant): Settled<OpenSitting> {
  const { pause, ...running } = sitting;
  if (pause === undefined || pause === null) return { sitting, ledger: [] };
  const paused = pausedTime(pause, end);
  const resumed: OpenSitting = { ...running, credit: milliseconds(sitting.credit + paused) };
  const deadline = deadlineOf(resumed);
  return { sitting: resumed, ledger: [{ kind: 'sitting-resumed', at: end, pause: pause.kind, paused, deadline }] };
}
