import { relationKinds } from '@cmdsp/impartiality';
import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { audienceGroups, staffRoles } from './session.ts';

const reason = z.string().trim().min(3).max(500);

/** People as administrators see them. */
export const peopleEndpoints = defineEndpoints({
  'GET /api/people': {
    summary: 'People by name or e-mail, newest first, 50 a page',
    access: 'administrator',
    query: z.object({ search: z.string().trim().max(100).optional(), after: z.uuid().optional() }),
    response: z.object({
      people: z.array(
        z.object({
          id: z.uuid(),
          legalName: z.string(),
          displayName: z.string(),
          email: z.string(),
          isEmailVerified: z.boolean(),
          hasSecondFactor: z.boolean(),
          audienceGroup: z.enum(audienceGroups),
          roles: z.array(z.enum(staffRoles)),
          isDemonstration: z.boolean(),
          createdAt: z.iso.datetime(),
        }),
      ),
      next: z.uuid().nullable(),
    }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'POST /api/people/:id/roles': {
    summary: 'Give somebody a role, with the reason',
    access: 'administrator',
    params: z.object({ id: z.uuid() }),
    body: z.object({ role: z.enum(staffRoles), reason }),
    response: null,
    problems: ['request-malformed', 'sign-in-needed', 'not-permitted', 'second-factor-needed', 'not-found'],
  },
  'POST /api/people/:id/roles/:role/revoke': {
    summary: 'Take a role away, with the reason; the last administrator stays',
    access: 'administrator',
    params: z.object({ id: z.uuid(), role: z.enum(staffRoles) }),
    body: z.object({ reason }),
    response: null,
    problems: ['request-malformed', 'sign-in-needed', 'not-permitted', 'second-factor-needed', 'not-found', 'conflict'],
  },
  'GET /api/people/:id/relations': {
    summary: 'What somebody is and was to other people',
    access: 'administrator',
    params: z.object({ id: z.uuid() }),
    response: z.object({
      relations: z.array(
        z.object({
          id: z.uuid(),
          kind: z.enum(relationKinds),
          otherPersonId: z.uuid(),
          otherName: z.string(),
          recordedAt: z.iso.datetime(),
          sinceOn: z.iso.date(),
          untilOn: z.iso.date().nullable(),
          endReason: z.string().nullable(),
        }),
      ),
    }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'POST /api/people/:id/relations': {
    summary: 'Record that somebody taught, marked, authored for, manages or employs somebody else',
    access: 'administrator',
    params: z.object({ id: z.uuid() }),
    body: z.object({
      kind: z.enum(relationKinds),
      otherPersonId: z.uuid(),
      reason,
      /** The first day; today where it is left out. */
      sinceOn: z.iso.date().optional(),
    }),
    response: null,
    problems: ['request-malformed', 'sign-in-needed', 'not-permitted', 'second-factor-needed', 'not-found'],
  },
  'POST /api/relations/:id/end': {
    summary: 'Say that a relation ended, on which day and why; it still counts for two years',
    access: 'administrator',
    params: z.object({ id: z.uuid() }),
    body: z.object({ untilOn: z.iso.date(), reason }),
    response: null,
    problems: ['request-malformed', 'sign-in-needed', 'not-permitted', 'second-factor-needed', 'not-found', 'conflict'],
  },
  'GET /api/people/:id': {
    summary: 'One person with every role they were given and why',
    access: 'administrator',
    params: z.object({ id: z.uuid() }),
    response: z.object({
      id: z.uuid(),
      legalName: z.string(),
      displayName: z.string(),
      createdAt: z.iso.datetime(),
      roles: z.array(
        z.object({
          role: z.enum(staffRoles),
          grantedAt: z.iso.datetime(),
          reason: z.string(),
          revokedAt: z.iso.datetime().nullable(),
          revokeReason: z.string().nullable(),
        }),
      ),
    }),
    problems: ['request-malformed', 'sign-in-needed', 'not-permitted', 'second-factor-needed', 'not-found'],
  },
});
