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
export const staffRoles = ['officer', 'author', 'facilitator', 'invigilator', 'auditor', 'administrator'] as const;

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

/** The session. */
export const sessionEndpoints = defineEndpoints({
  'GET /api/session': {
    summary: 'Who is signed in, as far as this browser may know',
    access: 'public',
    response: sessionSchema,
    problems: [],
  },
});
