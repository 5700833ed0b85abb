import { type DurationMs, type Instant, instant, ok, refused, type Result } from '@cmdsp/primitives';
import type { BookingRules, BookingTerms, ExamWindow } from './exam-window.ts';
import { type Allotment, latestEnd } from './latest-end.ts';

/** Why a place cannot be booked. */
export type BookingRefusal =
  | { readonly kind: 'window-cancelled' }
  | { readonly kind: 'booking-closed'; readonly since: Instant }
  | { readonly kind: 'full' }
  | { readonly kind: 'place-closes-early'; readonly placeUntil: Instant; readonly lastEnd: Instant };

/** Until when places of a window are booked. */
export function bookableUntil(window: Pick<ExamWindow, 'opensAt'>, { closesBefore }: BookingRules): Instant {
  return instant(window.opensAt - closesBefore);
}

/**
 * Decides whether somebody may book a place of a window now, and what is promised: the place can be given back without
 * cost until `freeUntil`, and never less long than booking is possible.
 */
export function judgeBooking(options: {
  readonly window: ExamWindow;
  /** Places that are taken by others. */
  readonly taken: number;
  readonly rules: BookingRules;
  readonly personalTime: DurationMs;
  readonly allotment: Allotment;
  readonly now: Instant;
}): Result<BookingTerms, BookingRefusal> {
  const { window, taken, rules, personalTime, allotment, now } = options;
  const { closesAt, placeUntil } = window;
  if (window.isCancelled) return refused({ kind: 'window-cancelled' });
  const until = bookableUntil(window, rules);
  if (now > until) return refused({ kind: 'booking-closed', since: until });
  if (taken >= window.seats) return refused({ kind: 'full' });
  const lastEnd = latestEnd({ closesAt, personalTime, allotment });
  if (placeUntil !== null && placeUntil < lastEnd) return refused({ kind: 'place-closes-early', placeUntil, lastEnd });
  const freeUntil = instant(window.opensAt - rules.freeBefore);
  // Whoever books late must still be able to think again: an hour, and never beyond the opening.
  const atLeast = instant(Math.min(now + hour, window.opensAt));
  return ok({
    freeUntil: freeUntil < atLeast ? atLeast : freeUntil,
    doesAbsenceCount: rules.doesAbsenceCount,
  });
}

const hour = 3_600_000;
