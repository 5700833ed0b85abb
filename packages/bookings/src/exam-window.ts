import type { DurationMs, Instant } from '@cmdsp/primitives';

/** When an examination may be started, and for how many. It limits the start only. */
export type ExamWindow = {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly seats: number;
  readonly isCancelled: boolean;
  /** Until when the place is open; null where nobody has to leave (a remote window). */
  readonly placeUntil: Instant | null;
};

/** What bookings go by, as settings say it at the moment. */
export type BookingRules = {
  /** How long before the opening booking ends. */
  readonly closesBefore: DurationMs;
  /** Until how long before the opening a place is given back without cost. */
  readonly freeBefore: DurationMs;
  /** Whether an absence counts as an attempt. */
  readonly doesAbsenceCount: boolean;
};

/** What a booking promises on the day it is made. */
export type BookingTerms = { readonly freeUntil: Instant; readonly doesAbsenceCount: boolean };

/** `moved` and `cancelled` gave the place back; `no-show` is found after the window has closed. */
export const bookingStates = ['booked', 'attended', 'no-show', 'cancelled', 'moved'] as const;

/** How a booking stands. */
export type BookingState = (typeof bookingStates)[number];
