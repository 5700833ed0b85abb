import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const text = z.string().trim().min(3).max(1000);
const token = z.string().min(20).max(200);
const state = z.enum(['waiting', 'proven', 'granted', 'refused']);

/** Two accounts of one person become one. */
export const mergeEndpoints = defineEndpoints({
  'GET /api/account/merge': {
    summary: 'My request to take in another account of mine, and the accounts that were taken in',
    access: 'person',
    response: z.object({
      /** The newest request; `proven` waits for an officer. */
      request: z
        .object({
          state,
          askedAt: z.iso.datetime(),
          expiresAt: z.iso.datetime(),
          isOwnConfirmed: z.boolean(),
          isOtherConfirmed: z.boolean(),
          reason: z.string().nullable(),
        })
        .nullable(),
      /** When each other account was taken in. */
      mergedAt: z.array(z.iso.datetime()),
    }),
    problems: ['sign-in-needed'],
  },
  'POST /api/account/merge': {
    summary:
      'Ask that another account of mine is taken into this one; links go to both mailboxes, and both must be opened',
    access: 'person',
    body: z.object({ password: z.string().min(1).max(200), email: z.string().trim().max(254).pipe(z.email()) }),
    response: null,
    problems: [
      'request-malformed',
      'sign-in-needed',
      'password-refused',
      'second-factor-needed',
      'conflict',
      'too-many-requests',
    ],
  },
  'POST /api/account/merge/cancel': {
    summary: 'Keep both accounts; the links stop working',
    access: 'person',
    response: null,
    problems: ['sign-in-needed', 'not-found'],
  },
  'POST /api/account-merges/confirm': {
    summary: 'Confirm from one of the two mailboxes that both accounts are mine',
    access: 'public',
    body: z.object({ token }),
    response: z.object({ kind: z.enum(['other-mailbox-missing', 'proven']) }),
    problems: ['request-malformed', 'link-not-valid', 'too-many-requests'],
  },
  'GET /api/account-merges': {
    summary: 'Accounts that are to be merged, proven from both mailboxes; those that wait for a decision first',
    access: 'officer',
    response: z.object({
      merges: z.array(
        z.object({
          id: z.uuid(),
          state,
          askedAt: z.iso.datetime(),
          kept: z.object({ legalName: z.string(), sittings: z.int(), certificates: z.int() }),
          closed: z.object({ legalName: z.string(), sittings: z.int(), certificates: z.int() }),
          /** Why it cannot be granted now; empty when it can. */
          obstacles: z.array(z.string()),
          reason: z.string().nullable(),
        }),
      ),
    }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'POST /api/account-merges/:id/decision': {
    summary: 'Merge two accounts of one person in one transaction, or refuse to; with the reason',
    access: 'officer',
    params: z.object({ id: z.uuid() }),
    body: z.object({ decision: z.enum(['granted', 'refused']), reason: text }),
    response: null,
    problems: [
      'request-malformed',
      'sign-in-needed',
      'not-permitted',
      'second-factor-needed',
      'not-found',
      'conflict',
      'conflict-of-interest',
    ],
  },
});
