import { z } from 'zod';
import { cohortId, reason } from './cohort-schemas.ts';
import { defineEndpoints } from './endpoint.ts';

const name = z.string().trim().min(1).max(160);
const params = z.object({ sponsor: z.uuid() });
const problems = ['request-malformed', 'sign-in-needed', 'second-factor-needed', 'not-permitted', 'not-found'] as const;

/** Seats that were paid for with one invoice. */
export const shownVoucher = z.object({
  id: z.uuid(),
  invoiceReference: z.string(),
  seats: z.int(),
  used: z.int(),
  cohortTitle: z.string().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  state: z.enum(['open', 'used-up', 'expired', 'revoked']),
});

/** Sponsors as administrators make them: who speaks for them, and what they have paid for. */
export const sponsorEndpoints = defineEndpoints({
  'GET /api/sponsors': {
    summary: 'Sponsors with their seats and who speaks for them',
    access: 'administrator',
    response: z.object({
      sponsors: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          seats: z.int(),
          used: z.int(),
          representatives: z.array(z.string()),
          createdAt: z.iso.datetime(),
        }),
      ),
    }),
    problems,
  },
  'POST /api/sponsors': {
    summary: 'Make a sponsor',
    access: 'administrator',
    body: z.object({ name }),
    response: z.object({ id: z.uuid() }),
    problems,
  },
  'GET /api/sponsors/:sponsor': {
    summary: 'A sponsor: who speaks for it, its vouchers and the seats that are taken',
    access: 'administrator',
    params,
    response: z.object({
      id: z.uuid(),
      name: z.string(),
      representatives: z.array(z.object({ personId: z.uuid(), name: z.string(), appointedAt: z.iso.datetime() })),
      vouchers: z.array(shownVoucher),
    }),
    problems,
  },
  'POST /api/sponsors/:sponsor/representatives': {
    summary: 'Let somebody with an account speak for the sponsor; recorded as employing those who have its seats',
    access: 'administrator',
    params,
    body: z.object({ email: z.string().trim().min(3).max(254), reason }),
    response: null,
    problems,
  },
  'POST /api/sponsors/:sponsor/representatives/:person/end': {
    summary: 'Somebody does not speak for the sponsor any more, with the reason',
    access: 'administrator',
    params: z.object({ sponsor: z.uuid(), person: z.uuid() }),
    body: z.object({ reason }),
    response: null,
    problems,
  },
  'POST /api/sponsors/:sponsor/vouchers': {
    summary: 'Make a voucher for seats that were paid for; its code is shown this once',
    access: 'administrator',
    params,
    body: z.object({
      invoiceReference: z.string().trim().min(1).max(120),
      seats: z.int().min(1).max(100_000),
      validDays: z.int().min(1).max(1100),
      /** Where those who take a seat are invited to; null leaves them where they learn. */
      cohortId: cohortId.nullable(),
    }),
    response: z.object({ id: z.uuid(), code: z.string() }),
    problems,
  },
  'POST /api/sponsors/:sponsor/vouchers/:voucher/revoke': {
    summary: 'Take a voucher back, with the reason; seats that were taken stay taken',
    access: 'administrator',
    params: z.object({ sponsor: z.uuid(), voucher: z.uuid() }),
    body: z.object({ reason }),
    response: null,
    problems,
  },
});
