import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { personName } from './person-name.ts';

const text = z.string().trim().min(3).max(1000);
const token = z.string().min(20).max(200);
const password = z.string().min(1).max(200);
const legalName = personName(200);

/** Changes of address and name, and a second factor that was lost. */
export const recoveryEndpoints = defineEndpoints({
  'GET /api/account/changes': {
    summary: 'What of my account is about to change: the address, the legal name',
    access: 'person',
    response: z.object({
      email: z
        .object({
          newEmail: z.string(),
          expiresAt: z.iso.datetime(),
          isOldConfirmed: z.boolean(),
          isNewConfirmed: z.boolean(),
        })
        .nullable(),
      /** The second address, used once it is confirmed. */
      contact: z.object({ email: z.string(), isConfirmed: z.boolean() }).nullable(),
      /** The newest one; decided ones with their reason. */
      legalName: z
        .object({
          legalName: z.string(),
          state: z.enum(['waiting', 'granted', 'refused']),
          askedAt: z.iso.datetime(),
          reason: z.string().nullable(),
        })
        .nullable(),
    }),
    problems: ['sign-in-needed'],
  },
  'POST /api/account/email': {
    summary: 'Ask for another address; links go to both, and both must be opened',
    access: 'person',
    body: z.object({ password, email: z.string().trim().max(254).pipe(z.email()) }),
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
  'POST /api/account/email/cancel': {
    summary: 'Keep my address; the links stop working',
    access: 'person',
    response: null,
    problems: ['sign-in-needed', 'not-found'],
  },
  'PUT /api/account/contact': {
    summary: 'Name a second address, for a lost mailbox and for notices about security; a link confirms it',
    access: 'person',
    body: z.object({ password, email: z.string().trim().max(254).pipe(z.email()) }),
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
  'DELETE /api/account/contact': {
    summary: 'Take my second address away',
    access: 'person',
    response: null,
    problems: ['sign-in-needed', 'not-found'],
  },
  'POST /api/second-contacts/confirm': {
    summary: 'Confirm a second address with the link of the mail',
    access: 'public',
    body: z.object({ token }),
    response: z.object({ kind: z.literal('confirmed') }),
    problems: ['request-malformed', 'link-not-valid', 'conflict', 'too-many-requests'],
  },
  'POST /api/email-changes/confirm': {
    summary: 'Confirm a change of address from one of the two mailboxes',
    access: 'public',
    body: z.object({ token }),
    response: z.object({ kind: z.enum(['other-mailbox-missing', 'changed']) }),
    problems: ['request-malformed', 'link-not-valid', 'conflict', 'too-many-requests'],
  },
  'POST /api/email-changes/undo': {
    summary: 'Take a change of address back from the old mailbox; ends every session',
    access: 'public',
    body: z.object({ token }),
    response: z.object({ kind: z.literal('undone') }),
    problems: ['request-malformed', 'link-not-valid', 'conflict', 'too-many-requests'],
  },
  'POST /api/account/legal-name': {
    summary: 'Ask for another legal name, saying what shows it',
    access: 'person',
    body: z.object({ legalName, evidence: text }),
    response: null,
    problems: ['request-malformed', 'sign-in-needed', 'conflict'],
  },
  'GET /api/name-changes': {
    summary: 'Changes of legal names, those that wait first',
    access: 'officer',
    response: z.object({
      changes: z.array(
        z.object({
          id: z.uuid(),
          currentName: z.string(),
          legalName: z.string(),
          evidence: z.string(),
          state: z.enum(['waiting', 'granted', 'refused']),
          askedAt: z.iso.datetime(),
          reason: z.string().nullable(),
        }),
      ),
    }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'POST /api/name-changes/:id/decision': {
    summary: 'Grant or refuse another legal name, with the reason; certificates stay as they were issued',
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
      'conflict-of-interest',
    ],
  },
  'POST /api/people/:id/second-factor-reset': {
    summary: 'Take a lost second factor away after three days, in which its owner may stop it',
    access: 'administrator',
    params: z.object({ id: z.uuid() }),
    body: z.object({ reason: text, evidence: text }),
    response: z.object({ dueAt: z.iso.datetime() }),
    problems: ['request-malformed', 'sign-in-needed', 'not-permitted', 'second-factor-needed', 'not-found', 'conflict'],
  },
  'POST /api/second-factor-resets/stop': {
    summary: 'Stop that my second factor is taken away, with the link of the mail',
    access: 'public',
    body: z.object({ token }),
    response: z.object({ kind: z.literal('stopped') }),
    problems: ['request-malformed', 'link-not-valid', 'too-many-requests'],
  },
});
