import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

/** The six audience groups of the programme, and everybody else. */
export const audienceGroups = [
  'engineering',
  'product',
  'regulatory',
  'clinical-engineering',
  'hospital-it',
  'cybersecurity',
  'other',
] as const;

/** What staff may be. */
export const staffRoles = [
  'officer',
  'author',
  'facilitator',
  'invigilator',
  'marker',
  'auditor',
  'administrator',
] as const;

/** Who the browser is signed in as. */
export const sessionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stranger'), isDemo: z.boolean() }),
  z.object({
    kind: z.literal('person'),
    isDemo: z.boolean(),
    displayName: z.string(),
    email: z.string(),
    isEmailVerified: z.boolean(),
    audienceGroup: z.enum(audienceGroups),
    roles: z.array(z.enum(staffRoles)),
    hasSecondFactor: z.boolean(),
    isSecondFactorDone: z.boolean(),
    /** Whether the agreement in force has been accepted; without it there is no learning and no exam. */
    isAgreementAccepted: z.boolean(),
  }),
]);

/** Six digits from an authenticator app, or one of the backup codes. */
const secondFactorCode = z.string().trim().min(6).max(20);

/** The session. */
export const sessionEndpoints = defineEndpoints({
  'GET /api/session': {
    summary: 'Who is signed in, as far as this browser may know',
    access: 'public',
    response: sessionSchema,
    problems: [],
  },
  'POST /api/session': {
    summary: 'Sign in with e-mail and password; with a second factor set up, a code is asked for next',
    access: 'public',
    body: z.object({ email: z.string().trim().min(1).max(254), password: z.string().min(1).max(200) }),
    response: z.object({ kind: z.enum(['signed-in', 'second-factor-needed']) }),
    problems: ['request-malformed', 'sign-in-refused', 'too-many-requests', 'temporarily-unavailable'],
  },
  'POST /api/session/second-factor': {
    summary: 'Finish signing in with a code from the authenticator app or a backup code',
    access: 'public',
    body: z.object({ code: secondFactorCode }),
    response: z.object({ kind: z.literal('signed-in') }),
    problems: ['request-malformed', 'sign-in-needed', 'code-refused', 'too-many-requests'],
  },
  'DELETE /api/session': {
    summary: 'Sign out this browser; harmless when nobody is signed in',
    access: 'public',
    response: null,
    problems: [],
  },
  'GET /api/sessions': {
    summary: 'Where I am signed in',
    access: 'person',
    response: z.object({
      sessions: z.array(
        z.object({
          id: z.uuid(),
          userAgent: z.string(),
          startedAt: z.iso.datetime(),
          usedAt: z.iso.datetime(),
          isThisOne: z.boolean(),
        }),
      ),
    }),
    problems: ['sign-in-needed'],
  },
  'DELETE /api/sessions/:id': {
    summary: 'End one of my sessions',
    access: 'person',
    params: z.object({ id: z.uuid() }),
    response: null,
    problems: ['sign-in-needed'],
  },
  'DELETE /api/sessions': {
    summary: 'Sign out everywhere, this browser included',
    access: 'person',
    response: null,
    problems: ['sign-in-needed'],
  },
});
