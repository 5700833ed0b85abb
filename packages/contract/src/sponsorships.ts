import { z } from 'zod';
import { candidateProblems, rowFault } from './cohort-schemas.ts';
import { defineEndpoints } from './endpoint.ts';
import { audienceGroups } from './session.ts';
import { shownVoucher } from './sponsors.ts';

const params = z.object({ sponsor: z.uuid() });
const problems = ['sign-in-needed', 'not-found', 'request-malformed'] as const;
/** A list of people as text, in the form of a CSV file. */
const people = z.string().min(1).max(200_000);

/** How far somebody is, as far as a sponsor may know. */
export const progressBands = ['not-started', 'begun', 'half', 'all-modules'] as const;

/** A number of people; null where it would say something about fewer than five. */
const count = z.int().nullable();

const coverage = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('shown'),
    week: z.iso.date(),
    nextOn: z.iso.date(),
    bands: z.array(z.enum(progressBands)),
    groups: z.array(z.object({ group: z.enum(audienceGroups), counts: z.array(count), total: count })),
    totals: z.array(count),
    total: count,
  }),
  /** Too few agreed, or somebody has left since the snapshot. */
  z.object({ kind: z.literal('withheld'), nextOn: z.iso.date() }),
]);

/** What somebody sees who speaks for a sponsor, and a learner’s own seat. */
export const sponsorshipEndpoints = defineEndpoints({
  'GET /api/sponsorships': {
    summary: 'The sponsors that I speak for',
    access: 'person',
    response: z.object({ sponsors: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
    problems: ['sign-in-needed'],
  },
  'GET /api/sponsorships/:sponsor': {
    summary: 'Seats, invitations, and progress of those who agreed as numbers that say nothing about one of them',
    access: 'person',
    params,
    response: z.object({
      id: z.uuid(),
      name: z.string(),
      seats: z.int(),
      used: z.int(),
      vouchers: z.array(shownVoucher),
      invitations: z.object({ open: z.int(), used: z.int(), expired: z.int() }),
      coverage,
    }),
    problems,
  },
  'POST /api/sponsorships/:sponsor/vouchers/:voucher/invitations/check': {
    summary: 'Judge a list of people row by row; nobody is invited yet',
    access: 'person',
    params: z.object({ sponsor: z.uuid(), voucher: z.uuid() }),
    body: z.object({ people }),
    response: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('unusable'), line: z.int().nullable(), reason: z.string(), remedy: z.string() }),
      z.object({ kind: z.literal('checked'), good: z.int(), faults: z.array(rowFault) }),
    ]),
    problems,
  },
  'POST /api/sponsorships/:sponsor/vouchers/:voucher/invitations': {
    summary: 'Invite everybody in the good rows by mail, all or nobody',
    access: 'person',
    params: z.object({ sponsor: z.uuid(), voucher: z.uuid() }),
    body: z.object({ people }),
    response: z.object({ invited: z.int() }),
    problems: [...problems, 'conflict', 'seats-taken'],
  },
  'GET /api/seats': {
    summary: 'My seats, and what their sponsors may count of mine',
    access: 'candidate',
    response: z.object({
      consentText: z.object({ version: z.string(), paragraphs: z.array(z.string()) }),
      seats: z.array(
        z.object({
          sponsorId: z.uuid(),
          sponsor: z.string(),
          redeemedAt: z.iso.datetime(),
          consent: z.object({ version: z.string(), givenAt: z.iso.datetime() }).nullable(),
        }),
      ),
    }),
    problems: candidateProblems,
  },
  'POST /api/seats': {
    summary: 'Take a seat with the code of a voucher or of an invitation; safe to repeat',
    access: 'candidate',
    body: z.object({ code: z.string().trim().min(1).max(120) }),
    response: z.object({ sponsor: z.string(), cohort: z.string().nullable() }),
    problems: [...candidateProblems, 'link-not-valid', 'seats-taken', 'cohort-full', 'too-many-requests'],
  },
  'PUT /api/seats/:sponsor/consent': {
    summary: 'Agree that my progress is counted for this sponsor',
    access: 'candidate',
    params,
    body: z.object({ version: z.string().max(40) }),
    response: null,
    problems: [...candidateProblems, 'not-found', 'agreement-changed'],
  },
  'DELETE /api/seats/:sponsor/consent': {
    summary: 'Withdraw that; from this moment I am in no number that the sponsor is shown',
    access: 'person',
    params,
    response: null,
    problems: ['sign-in-needed', 'not-found'],
  },
});
