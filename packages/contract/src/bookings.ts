import { z } from 'zod';
import { assurance, bookingState, documentKind, excuseStanding, time, windowFacts } from './booking-schemas.ts';
import { defineEndpoints } from './endpoint.ts';

const params = z.object({ id: z.uuid() });
const candidateProblems = ['sign-in-needed', 'email-not-verified', 'agreement-needed'] as const;
const changeProblems = [...candidateProblems, 'request-malformed', 'not-found', 'booking-refused'] as const;

/** A place of one's own. */
const ownBooking = z.object({
  id: z.uuid(),
  state: bookingState,
  bookedAt: time,
  freeUntil: time,
  doesAbsenceCount: z.boolean(),
  isLate: z.boolean(),
  /** Whether this absence counts as an attempt as things stand. */
  costsAttempt: z.boolean(),
  mayCancel: z.boolean(),
  mayMove: z.boolean(),
  mayExcuse: z.boolean(),
  excuseUntil: time,
  excuse: z.object({ standing: excuseStanding, words: z.string().nullable(), reason: z.string().nullable() }),
  checkIn: z.object({ at: time, assurance, documents: z.array(documentKind) }).nullable(),
  /** Why the window was called off, where that is what happened. */
  cancelReason: z.string().nullable(),
  /** Only while the place is held. */
  meetingUrl: z.string().nullable(),
  window: z.object(windowFacts),
});

/** Places in examination windows, for those who sit the examination. */
export const bookingEndpoints = defineEndpoints({
  'GET /api/bookings/mine': {
    summary: 'My places, the windows that can be booked, and by which rules',
    access: 'candidate',
    response: z.object({
      now: time,
      admission: z.enum(['on-demand', 'booked']),
      rules: z.object({
        closesHours: z.int(),
        freeHours: z.int(),
        doesAbsenceCount: z.boolean(),
        excuseDays: z.int(),
        personalMinutes: z.number(),
      }),
      /** What stands between this person and any window. */
      obstacles: z.array(z.string()),
      current: ownBooking.nullable(),
      past: z.array(ownBooking),
      windows: z.array(
        z.object({
          ...windowFacts,
          /** When a start in the last minute would be done, with this person's own time. */
          latestEnd: time,
          /** Why this one cannot be booked; null when it can. */
          refusal: z.string().nullable(),
        }),
      ),
    }),
    problems: candidateProblems,
  },
  'POST /api/bookings': {
    summary: 'Book a place in a window',
    access: 'candidate',
    body: z.strictObject({ windowId: z.uuid() }),
    response: z.object({ id: z.uuid() }),
    problems: changeProblems,
  },
  'POST /api/bookings/:id/move': {
    summary: 'Exchange my place for one in another window; both or neither',
    access: 'candidate',
    params,
    body: z.strictObject({ windowId: z.uuid() }),
    response: z.object({ id: z.uuid() }),
    problems: changeProblems,
  },
  'POST /api/bookings/:id/cancellation': {
    summary: 'Give my place back',
    access: 'candidate',
    params,
    response: null,
    problems: changeProblems,
  },
  'POST /api/bookings/:id/excuse': {
    summary: 'Say why I could not come; an officer decides',
    access: 'candidate',
    params,
    body: z.strictObject({ words: z.string().trim().min(3).max(2000) }),
    response: null,
    problems: changeProblems,
  },
  'GET /api/bookings/:id/calendar': {
    summary: 'My place as a calendar entry (RFC 5545)',
    access: 'candidate',
    params,
    response: z.string(),
    problems: [...candidateProblems, 'not-found'],
  },
});
