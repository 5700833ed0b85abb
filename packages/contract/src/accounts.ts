import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { markdownTreeSchema } from './markdown-tree.ts';
import { personName } from './person-name.ts';
import { audienceGroups } from './session.ts';

const email = z.string().trim().max(254).pipe(z.email());
const password = z.string().min(1).max(200);

const token = z.string().min(20).max(200);

/** What everybody gives who opens an account. */
const registration = z.object({
  email,
  password,
  legalName: personName(200),
  displayName: personName(80),
  audienceGroup: z.enum(audienceGroups),
});

const agreementNamed = z.object({ id: z.string(), hash: z.string() });

/** Accounts: opening one, proving the address, passwords, the second factor, what the account holds. */
export const accountEndpoints = defineEndpoints({
  'GET /api/agreements/current': {
    summary: 'The candidate agreement in force, and the privacy notice',
    access: 'public',
    response: z.object({
      id: z.string(),
      version: z.string(),
      hash: z.string(),
      title: z.string(),
      tree: markdownTreeSchema,
      privacyNotice: z.object({ title: z.string(), tree: markdownTreeSchema }).nullable(),
    }),
    problems: [],
  },
  'POST /api/accounts': {
    summary: 'Open a candidate account; the answer is the same whether or not the address already has one',
    access: 'public',
    body: registration.extend({ agreement: agreementNamed }),
    response: z.object({ kind: z.literal('check-your-mail') }),
    problems: [
      'request-malformed',
      'password-refused',
      'agreement-changed',
      'too-many-requests',
      'temporarily-unavailable',
    ],
  },
  'POST /api/first-administrator': {
    summary: 'Open the first administrator account with the link that the server printed',
    access: 'public',
    body: registration.extend({ token }),
    response: z.object({ kind: z.literal('signed-in') }),
    problems: ['request-malformed', 'password-refused', 'link-not-valid', 'conflict', 'too-many-requests'],
  },
  'POST /api/email-verifications': {
    summary: 'Send the confirmation of an address again, if there is something to confirm',
    access: 'public',
    body: z.object({ email }),
    response: z.object({ kind: z.literal('check-your-mail') }),
    problems: ['request-malformed', 'too-many-requests'],
  },
  'POST /api/email-verifications/confirm': {
    summary: 'Confirm an address with the token of the mailed link',
    access: 'public',
    body: z.object({ token }),
    response: z.object({ kind: z.literal('confirmed') }),
    problems: ['request-malformed', 'link-not-valid', 'too-many-requests'],
  },
  'POST /api/password-resets': {
    summary: 'Mail a link for a new password, if the address has an account',
    access: 'public',
    body: z.object({ email }),
    response: z.object({ kind: z.literal('check-your-mail') }),
    problems: ['request-malformed', 'too-many-requests'],
  },
  'POST /api/password-resets/confirm': {
    summary: 'Set a new password with the token of the mailed link; ends every session',
    access: 'public',
    body: z.object({ token, password }),
    response: z.object({ kind: z.literal('changed') }),
    problems: ['request-malformed', 'password-refused', 'link-not-valid', 'too-many-requests'],
  },
  'GET /api/account': {
    summary: 'My account',
    access: 'person',
    response: z.object({
      email: z.string(),
      legalName: z.string(),
      displayName: z.string(),
      audienceGroup: z.enum(audienceGroups),
      hasSecondFactor: z.boolean(),
      isSecondFactorRequired: z.boolean(),
      agreement: z.object({ title: z.string(), version: z.string(), acceptedAt: z.iso.datetime().nullable() }),
      createdAt: z.iso.datetime(),
    }),
    problems: ['sign-in-needed'],
  },
  'PATCH /api/account': {
    summary: 'Change how I am addressed and which group I belong to',
    access: 'person',
    body: z.object({ displayName: personName(80), audienceGroup: z.enum(audienceGroups) }),
    response: null,
    problems: ['request-malformed', 'sign-in-needed'],
  },
  'GET /api/account/data': {
    summary: 'Everything this account holds about me, to take along',
    access: 'person',
    response: z.record(z.string(), z.unknown()),
    problems: ['sign-in-needed'],
  },
  'POST /api/account/agreement': {
    summary: 'Accept the candidate agreement in force',
    access: 'person',
    body: agreementNamed,
    response: null,
    problems: ['request-malformed', 'sign-in-needed', 'agreement-changed'],
  },
  'POST /api/account/password': {
    summary: 'Change my password; ends every other session',
    access: 'person',
    body: z.object({ currentPassword: password, newPassword: password }),
    response: null,
    problems: ['request-malformed', 'sign-in-needed', 'password-refused', 'too-many-requests'],
  },
  'POST /api/account/second-factor': {
    summary: 'Begin setting up an authenticator app: its secret and the backup codes, shown this once',
    access: 'person',
    body: z.object({ password }),
    response: z.object({
      otpauthUri: z.string(),
      secret: z.string(),
      qrCode: z.string(),
      backupCodes: z.array(z.string()),
    }),
    problems: ['request-malformed', 'sign-in-needed', 'password-refused', 'conflict', 'too-many-requests'],
  },
  'POST /api/account/second-factor/confirm': {
    summary: 'Finish setting up with the first code of the app',
    access: 'person',
    body: z.object({ code: z.string().trim().min(6).max(10) }),
    response: null,
    problems: ['request-malformed', 'sign-in-needed', 'code-refused', 'conflict', 'too-many-requests'],
  },
  'POST /api/account/second-factor/backup-codes': {
    summary: 'Replace my backup codes',
    access: 'person',
    body: z.object({ password }),
    response: z.object({ backupCodes: z.array(z.string()) }),
    problems: ['request-malformed', 'sign-in-needed', 'password-refused', 'second-factor-needed', 'too-many-requests'],
  },
  'POST /api/account/second-factor/remove': {
    summary: 'Remove my second factor; not possible for staff',
    access: 'person',
    body: z.object({ password }),
    response: null,
    problems: [
      'request-malformed',
      'sign-in-needed',
      'password-refused',
      'not-permitted',
      'second-factor-needed',
      'too-many-requests',
    ],
  },
});
