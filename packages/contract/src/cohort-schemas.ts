import { z } from 'zod';

export const cohortId = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const params = z.object({ id: cohortId });
export const day = z.iso.date();
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const title = z.string().trim().min(1).max(120);
export const reason = z.string().trim().min(3).max(500);
/** A name of the IANA time zone database, such as `Europe/Berlin`. */
export const timeZone = z.string().min(1).max(64);
export const seatLimit = z.int().min(1).max(100_000);
export const module = z.int().min(1).max(6);
export const staffProblems = ['sign-in-needed', 'second-factor-needed', 'not-permitted', 'not-found'] as const;
export const changeProblems = [...staffProblems, 'request-malformed', 'conflict'] as const;
export const candidateProblems = ['sign-in-needed', 'email-not-verified', 'agreement-needed'] as const;

export const moduleDates = z.object({ module, opensOn: day, closesOn: day });
export const liveDate = z.object({
  module,
  title,
  heldOn: day,
  startsAt: wallTime,
  durationMinutes: z.int().min(5).max(600),
  meetingUrl: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable(),
});

/** Where a cohort stands today, in its own time zone. */
export const stage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('self-paced') }),
  z.object({ kind: z.literal('upcoming'), daysToGo: z.int() }),
  z.object({ kind: z.literal('running'), week: z.int(), weeks: z.int() }),
  z.object({ kind: z.literal('finished') }),
]);

/** Where seats are unlimited, limit and free ones are null. */
export const seats = z.object({ limit: z.int().nullable(), taken: z.int(), free: z.int().nullable() });
export const people = z.object({ joined: z.int(), invited: z.int(), left: z.int() });

export const summary = {
  id: z.string(),
  title: z.string(),
  stage,
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  timeZone: z.string(),
  seats,
};

export const shownModule = z.object({ ...moduleDates.shape, title: z.string() });
export const shownLiveDate = z.object({ ...liveDate.shape, id: z.uuid(), startsAtUtc: z.iso.datetime() });

export const rowFault = z.object({
  line: z.int(),
  column: z.string().nullable(),
  kind: z.enum(['missing', 'malformed', 'twice-in-file', 'already-invited', 'already-member']),
  reason: z.string(),
  remedy: z.string(),
});

/** A file of people that was judged, and how far it has come. */
export const importSummary = z.object({
  id: z.uuid(),
  fileName: z.string(),
  createdAt: z.iso.datetime(),
  encoding: z.string(),
  separator: z.string(),
  ignoredColumns: z.array(z.string()),
  good: z.int(),
  bad: z.int(),
  /** Of the good ones, how many have an account, and how many of these are in another cohort now. */
  withAccount: z.int(),
  inOtherCohort: z.int(),
  state: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('checked') }),
    z.object({ kind: z.literal('applying'), done: z.int(), total: z.int() }),
    /** Nothing was changed. */
    z.object({ kind: z.literal('failed'), reason: z.string() }),
    z.object({ kind: z.literal('applied'), at: z.iso.datetime() }),
  ]),
  /** The first bad rows; the report has all. */
  firstFaults: z.array(rowFault),
});

/** What an invitation leads to. */
export const offer = z.object({
  ...summary,
  facilitators: z.array(z.string()),
  /** The address that a personal invitation was sent to; null for a link for several people. */
  email: z.string().nullable(),
  expiresAt: z.iso.datetime(),
  /** Whether the person who asks is in this cohort already. */
  isMember: z.boolean(),
  /** The dated cohort that joining would leave. */
  leaves: z.string().nullable(),
});
