import { type Instant, ok, refused, type Result } from '@cmdsp/primitives';
import type { BookingState, BookingTerms } from './exam-window.ts';

/** A booking as far as giving it back is concerned. */
export type HeldBooking = {
  readonly state: BookingState;
  readonly terms: BookingTerms;
  readonly window: { readonly opensAt: Instant };
};

/** Why a place cannot be given back any more. */
export type CancellationRefusal =
  { readonly kind: 'not-booked' } | { readonly kind: 'has-opened'; readonly at: Instant };

/** Decides whether a place may be given back now, and whether that is late; late ones may cost an attempt. */
export function judgeCancellation(
  { state, terms, window }: HeldBooking,
  now: Instant,
): Result<{ readonly isLate: boolean }, CancellationRefusal> {
  if (state !== 'booked') return refused({ kind: 'not-booked' });
  if (now >= window.opensAt) return refused({ kind: 'has-opened', at: window.opensAt });
  return ok({ isLate: now > terms.freeUntil });
}

/** Why a booking cannot be moved. */
export type MoveRefusal = CancellationRefusal | { readonly kind: 'too-late'; readonly since: Instant };

/** Decides whether a place may be exchanged for one of another window: as long as giving it back costs nothing. */
export function judgeMove(booking: HeldBooking, now: Instant): Result<null, MoveRefusal> {
  const cancelled = judgeCancellation(booking, now);
  if (!cancelled.ok) return cancelled;
  return cancelled.value.isLate ? refused({ kind: 'too-late', since: booking.terms.freeUntil }) : ok(null);
}
