import { z } from 'zod';
import {
  assurance,
  bookingState,
  documentKind,
  excuseStanding,
  time,
  wallTime,
  windowFacts,
} from './booking-schemas.ts';
import { defineEndpoints } from './endpoint.ts';

const params = z.object({ id: z.uuid() });
const reason = z.string().trim().min(3).max(500);
const staffProblems = ['sign-in-needed', 'second-factor-needed', 'not-permitted'] as const;
const changeProblems = [...staffProblems, 'request-malformed', 'not-found', 'conflict', 'window-refused'] as const;
const planners = ['officer', 'administrator'] as const;
const onTheDay = ['officer', 'administrator', 'invigilator'] as const;

/** What a window is to be; times as the clocks of its zone show them. */
const plan = z.strictObject({
  title: z.string().trim().min(1).max(160),
  timeZone: z.string().min(1).max(60),
  opens: wallTime,
  closes: wallTime,
  seats: z.int().min(1).max(10_000),
  needsCheckIn: z.boolean(),
  /** Safe Exam Browser: as the program is set, always, or never. */
  examBrowser: z.enum(['as-set', 'required', 'free']).default('as-set'),
  venue: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('place'),
      place: z.string().trim().min(1).max(400),
      until: wallTime.nullable(),
    }),
    z.strictObject({
      kind: z.literal('remote'),
      meetingUrl: z
        .url({ protocol: /^https$/ })
        .max(500)
        .nullable(),
    }),
  ]),
});

const counts = { booked: z.int(), checkedIn: z.int(), attended: z.int(), absent: z.int() };

const roster = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  state: bookingState,
  isLate: z.boolean(),
  minutes: z.number(),
  separateRoom: z.boolean(),
  checkIn: z.object({ at: time, by: z.string().nullable(), assurance, documents: z.array(documentKind) }).nullable(),
  /** Why the viewer may not check this person in; null when they may. */
  conflict: z.string().nullable(),
  excuse: z.object({ standing: excuseStanding, words: z.string().nullable(), reason: z.string().nullable() }),
});

/** Examination windows: officers and administrators plan them, invigilators see and check in those of their own. */
export const examWindowEndpoints = defineEndpoints({
  'GET /api/exam-windows': {
    summary: 'Examination windows with how many come; invigilators see their own',
    access: onTheDay,
    response: z.object({
      now: time,
      mayPlan: z.boolean(),
      personalMinutes: z.number(),
      windows: z.array(z.object({ ...windowFacts, ...counts, invigilators: z.array(z.string()) })),
    }),
    problems: staffProblems,
  },
  'POST /api/exam-windows': {
    summary: 'Plan a window; refused with both times where the place closes before the last may still be writing',
    access: planners,
    body: plan,
    response: z.object({ id: z.uuid() }),
    problems: changeProblems,
  },
  'GET /api/exam-windows/:id': {
    summary: 'A window: who comes, who invigilates, who has been checked in',
    access: onTheDay,
    params,
    response: z.object({
      ...windowFacts,
      ...counts,
      now: time,
      mayPlan: z.boolean(),
      revision: z.int(),
      /** As the clocks of the window's zone show them, for the form that changes it. */
      plan,
      cancelReason: z.string().nullable(),
      /** When the last is done, with the longest time of all who come. */
      lastEnd: time,
      /** Whether the program has a Config Key; without one nothing asks for Safe Exam Browser. */
      hasExamBrowserKey: z.boolean(),
      invigilators: z.array(z.object({ personId: z.uuid(), name: z.string() })),
      /** Who may be asked to invigilate; empty for those who do not plan. */
      candidatesForInvigilation: z.array(z.object({ personId: z.uuid(), name: z.string() })),
      /** Those who come, by name. */
      roster: z.array(roster),
      /** Places that were given back. */
      givenBack: z.array(roster),
    }),
    problems: [...staffProblems, 'not-found'],
  },
  'PUT /api/exam-windows/:id': {
    summary:
      'Change a window; whoever has booked is told of new times or another place and may give it back without cost',
    access: planners,
    params,
    body: z.strictObject({ revision: z.int(), plan }),
    response: null,
    problems: changeProblems,
  },
  'POST /api/exam-windows/:id/cancellation': {
    summary: 'Call a window off before it opens; nobody loses an attempt',
    access: planners,
    params,
    body: z.strictObject({ reason }),
    response: null,
    problems: changeProblems,
  },
  'POST /api/exam-windows/:id/invigilators': {
    summary: 'Assign an invigilator; refused, naming the relation, where one to somebody who comes stands in the way',
    access: planners,
    params,
    body: z.strictObject({ personId: z.uuid() }),
    response: null,
    problems: [...changeProblems, 'conflict-of-interest'],
  },
  'POST /api/exam-windows/:id/invigilators/:person/end': {
    summary: 'End an assignment, with the reason',
    access: planners,
    params: z.object({ id: z.uuid(), person: z.uuid() }),
    body: z.strictObject({ reason }),
    response: null,
    problems: changeProblems,
  },
  'POST /api/exam-windows/:id/check-ins': {
    summary:
      'Record how sure it is who somebody is; again with another level corrects it. Never a number of a document',
    access: onTheDay,
    params,
    body: z.strictObject({ bookingId: z.uuid(), assurance, documents: z.array(documentKind).max(2) }),
    response: null,
    problems: [...changeProblems, 'conflict-of-interest'],
  },
  'POST /api/exam-windows/:id/excuses': {
    summary: 'Decide about an excuse, with the reason that its writer reads',
    access: 'officer',
    params,
    body: z.strictObject({
      bookingId: z.uuid(),
      outcome: z.enum(['accepted', 'declined']),
      reason: z.string().trim().min(3).max(2000),
    }),
    response: null,
    problems: [...changeProblems, 'conflict-of-interest'],
  },
});
