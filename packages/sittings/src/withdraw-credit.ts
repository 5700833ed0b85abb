import {
  addDuration,
  type DurationMs,
  type Instant,
  milliseconds,
  minutes,
  ok,
  refused,
  type Result,
} from '@cmdsp/primitives';
import { deadlineOf } from './deadline-of.ts';
import { isPausedAt } from './pause.ts';
import { phaseOf } from './phase-of.ts';
import { type Settled, settlePause } from './settle-pause.ts';
import type { OpenSitting, Sitting } from './sitting.ts';

/** How far ahead a shortened deadline must lie, so that every page has heard of it before it bites. */
export const shorteningNotice = minutes(2);

export type WithdrawProblem =
  | { readonly kind: 'not-open'; readonly phase: 'scheduled' | 'submitted' | 'expired' | 'voided' }
  | { readonly kind: 'not-positive' }
  /** Only time that was given as credit can be taken back, never personal time or accommodation. */
  | { readonly kind: 'more-than-credit'; readonly credit: DurationMs }
  /** The deadline would lie less than `shorteningNotice` ahead. */
  | { readonly kind: 'too-soon'; readonly earliest: Instant };

/** Takes a credit back that was given by mistake. The new deadline always reaches the candidate before it bites. */
export function withdrawCredit(options: {
  readonly sitting: Sitting;
  readonly credit: DurationMs;
  readonly now: Instant;
}): Result<Settled<OpenSitting>, WithdrawProblem> {
  const { credit, now } = options;
  if (options.sitting.kind !== 'open') return refused({ kind: 'not-open', phase: options.sitting.kind });
  if (phaseOf(options.sitting, now) === 'expired') return refused({ kind: 'not-open', phase: 'expired' });
  if (credit <= 0) return refused({ kind: 'not-positive' });
  const { sitting, ledger } = settlePause(options.sitting, now);
  if (credit > sitting.credit) return refused({ kind: 'more-than-credit', credit: sitting.credit });
  const shortened: OpenSitting = { ...sitting, credit: milliseconds(sitting.credit - credit) };
  const deadline = deadlineOf(shortened);
  // While the clock stands, what counts is the time that is left when it starts again.
  const from = isPausedAt(sitting.pause, now) ? (sitting.pause?.at ?? now) : now;
  const earliest = addDuration(from, shorteningNotice);
  if (deadline < earliest) return refused({ kind: 'too-soon', earliest });
  return ok({ sitting: shortened, ledger: [...ledger, { kind: 'credit-withdrawn', at: now, credit, deadline }] });
}
