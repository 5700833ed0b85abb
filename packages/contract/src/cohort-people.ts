import { z } from 'zod';
import {
  changeProblems,
  cohortId,
  day,
  importSummary,
  params,
  reason,
  seatLimit,
  staffProblems,
  title,
} from './cohort-schemas.ts';
import { defineEndpoints } from './endpoint.ts';
import { audienceGroups } from './session.ts';

/** Who comes into a cohort and how, and who teaches it. */
export const cohortPeopleEndpoints = defineEndpoints({
  'GET /api/cohorts/:id/people': {
    summary: 'Who is in the cohort, invited to it or has left it; 50 a page, the newest first',
    access: ['facilitator', 'administrator'],
    params,
    query: z.object({
      state: z.enum(['invited', 'joined', 'left']).optional(),
      search: z.string().trim().max(100).optional(),
      after: z.uuid().optional(),
    }),
    response: z.object({
      people: z.array(
        z.object({
          id: z.uuid(),
          state: z.enum(['invited', 'joined', 'left']),
          name: z.string(),
          /** Null for facilitators, and for whoever came by a link. */
          email: z.string().nullable(),
          audienceGroup: z.enum(audienceGroups).nullable(),
          by: z.enum(['file', 'link', 'administrator']),
          invitedAt: z.iso.datetime().nullable(),
          isExpired: z.boolean(),
          joinedAt: z.iso.datetime().nullable(),
          leftAt: z.iso.datetime().nullable(),
          leaveReason: z.string().nullable(),
        }),
      ),
      next: z.uuid().nullable(),
    }),
    problems: staffProblems,
  },
  'POST /api/cohorts/:id/people/:membership/end': {
    summary: 'Take an invitation back, or take somebody out of the cohort, with the reason; the row is kept',
    access: 'administrator',
    params: z.object({ id: cohortId, membership: z.uuid() }),
    body: z.object({ reason }),
    response: null,
    problems: changeProblems,
  },
  'POST /api/cohorts/:id/links': {
    summary: 'Make a link with which people may join; it is shown this once',
    access: 'administrator',
    params,
    body: z.object({ label: title, validDays: z.int().min(1).max(366), uses: seatLimit.nullable() }),
    response: z.object({ id: z.uuid(), url: z.string() }),
    problems: changeProblems,
  },
  'POST /api/cohorts/:id/links/:link/revoke': {
    summary: 'Take a link back; who joined by it stays',
    access: 'administrator',
    params: z.object({ id: cohortId, link: z.uuid() }),
    response: null,
    problems: changeProblems,
  },
  'POST /api/cohorts/:id/imports': {
    summary: 'Judge a file of people row by row; nothing is changed yet',
    access: 'administrator',
    params,
    body: z.object({ fileName: z.string().trim().min(1).max(200), contentBase64: z.base64() }),
    response: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('checked'), import: importSummary }),
      z.object({
        kind: z.literal('unusable'),
        line: z.int().nullable(),
        reason: z.string(),
        remedy: z.string(),
      }),
    ]),
    problems: [...changeProblems, 'body-too-large'],
  },
  'GET /api/cohorts/:id/imports/:import': {
    summary: 'How far a file of people has come',
    access: 'administrator',
    params: z.object({ id: cohortId, import: z.uuid() }),
    response: importSummary,
    problems: staffProblems,
  },
  'GET /api/cohorts/:id/imports/:import/report': {
    summary: 'Every row of a file with what became of it, as CSV',
    access: 'administrator',
    params: z.object({ id: cohortId, import: z.uuid() }),
    response: z.string(),
    problems: staffProblems,
  },
  'POST /api/cohorts/:id/imports/:import/apply': {
    summary: 'Invite everybody in the good rows, all or nobody; ask for the import to see how far it is',
    access: 'administrator',
    params: z.object({ id: cohortId, import: z.uuid() }),
    response: null,
    problems: [...changeProblems, 'cohort-full'],
  },
  'GET /api/facilitators': {
    summary: 'People who hold the role of facilitator, and what shows their competence',
    access: 'administrator',
    response: z.object({
      facilitators: z.array(
        z.object({
          personId: z.uuid(),
          name: z.string(),
          records: z.array(
            z.object({
              id: z.uuid(),
              what: z.string(),
              evidence: z.string(),
              validUntil: day,
              recordedAt: z.iso.datetime(),
              isValid: z.boolean(),
              withdrawReason: z.string().nullable(),
            }),
          ),
        }),
      ),
    }),
    problems: staffProblems,
  },
  'POST /api/facilitators/:person/competence': {
    summary: 'Record why somebody may teach, and until when',
    access: 'administrator',
    params: z.object({ person: z.uuid() }),
    body: z.object({
      what: z.string().trim().min(3).max(200),
      evidence: z.string().trim().min(3).max(1000),
      validUntil: day,
    }),
    response: z.object({ id: z.uuid() }),
    problems: changeProblems,
  },
  'POST /api/facilitators/:person/competence/:record/withdraw': {
    summary: 'Withdraw a competence record, with the reason; it is kept',
    access: 'administrator',
    params: z.object({ person: z.uuid(), record: z.uuid() }),
    body: z.object({ reason }),
    response: null,
    problems: changeProblems,
  },
  'POST /api/cohorts/:id/facilitators': {
    summary: 'Let somebody teach the cohort; refused without a valid competence record where the cohort asks for one',
    access: 'administrator',
    params,
    body: z.object({ personId: z.uuid() }),
    response: null,
    problems: [...changeProblems, 'competence-needed'],
  },
  'POST /api/cohorts/:id/facilitators/:person/end': {
    summary: 'Somebody does not teach the cohort any more, with the reason',
    access: 'administrator',
    params: z.object({ id: cohortId, person: z.uuid() }),
    body: z.object({ reason }),
    response: null,
    problems: changeProblems,
  },
});
