import { complaintKinds, complaintOutcomes, complaintStates, complaintSubjects } from '@cmdsp/complaints';
import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { staffRoles } from './session.ts';

const time = z.iso.datetime();
const token = z.string().min(20).max(200);
const refusals = ['request-malformed', 'sign-in-needed', 'not-permitted', 'second-factor-needed'] as const;

/** What somebody writes who complains or appeals. */
const filed = {
  kind: z.enum(complaintKinds),
  about: z.enum(complaintSubjects),
  concerns: z.string().trim().min(3).max(300),
  whatHappened: z.string().trim().min(10).max(4000),
  wish: z.string().trim().max(1000),
};

/** How it stands, for whoever filed it. */
const ownComplaint = z.object({
  id: z.uuid(),
  number: z.string(),
  ...filed,
  state: z.enum(complaintStates),
  filedAt: time,
  receivedAt: time.nullable(),
  acknowledgeBy: time.nullable(),
  acknowledgedAt: time.nullable(),
  decideBy: time.nullable(),
  decidedAt: time.nullable(),
  outcome: z.enum(complaintOutcomes).nullable(),
  answer: z.string().nullable(),
  withdrawnAt: time.nullable(),
});

/** Complaints and appeals: filed by anybody, decided by an officer who is not involved. */
export const complaintEndpoints = defineEndpoints({
  'GET /api/complaints/policy': {
    summary: 'By when complaints are acknowledged and decided, and where to write',
    access: 'public',
    response: z.object({ acknowledgeDays: z.int(), decideDays: z.int(), supportAddress: z.string().nullable() }),
    problems: [],
  },
  'GET /api/complaints/mine': {
    summary: 'My complaints and appeals with their dates, the newest first',
    access: 'person',
    response: z.object({ complaints: z.array(ownComplaint) }),
    problems: ['sign-in-needed'],
  },
  'POST /api/complaints': {
    summary: 'File a complaint or an appeal',
    access: 'person',
    body: z.object(filed),
    response: z.object({ number: z.string(), acknowledgeBy: time, decideBy: time }),
    problems: ['request-malformed', 'sign-in-needed', 'too-many-requests'],
  },
  'POST /api/complaints/:id/withdrawal': {
    summary: 'Take a complaint of mine back before it is decided',
    access: 'person',
    params: z.object({ id: z.uuid() }),
    response: null,
    problems: ['request-malformed', 'sign-in-needed', 'not-found'],
  },
  'POST /api/open-complaints': {
    summary: 'File a complaint without an account; a link in a mail confirms it',
    access: 'public',
    body: z.object({
      ...filed,
      name: z.string().trim().min(1).max(200),
      email: z.string().trim().max(254).pipe(z.email()),
    }),
    response: null,
    problems: ['request-malformed', 'too-many-requests'],
  },
  'POST /api/open-complaints/status': {
    summary: 'How a complaint without an account stands; the first visit with its link confirms it',
    access: 'public',
    body: z.object({ token, confirm: z.boolean() }),
    response: ownComplaint,
    problems: ['request-malformed', 'link-not-valid', 'too-many-requests'],
  },
  'GET /api/complaints': {
    summary: 'Complaints for officers, open ones by due date first; never those that the officer is involved in',
    access: 'officer',
    response: z.object({
      complaints: z.array(
        ownComplaint.extend({
          complainant: z.string(),
          hasAccount: z.boolean(),
          subject: z.object({ id: z.uuid(), name: z.string() }).nullable(),
          handler: z.object({ id: z.uuid(), name: z.string(), isMe: z.boolean() }).nullable(),
          due: z
            .object({
              step: z.enum(['acknowledge', 'decide']),
              by: time,
              standing: z.enum(['in-time', 'soon', 'late']),
            })
            .nullable(),
        }),
      ),
      /** How many there are that this officer may not see. */
      hidden: z.int(),
      /** Who holds a role: officers may handle, anybody may be whom it is about. */
      staff: z.array(z.object({ id: z.uuid(), name: z.string(), roles: z.array(z.enum(staffRoles)) })),
    }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'POST /api/complaints/:id/acknowledgement': {
    summary: 'Tell whoever filed it that it is being looked at',
    access: 'officer',
    params: z.object({ id: z.uuid() }),
    response: null,
    problems: [...refusals, 'not-found', 'conflict', 'conflict-of-interest'],
  },
  'POST /api/complaints/:id/assignment': {
    summary: 'Say whom it is about and who handles it; somebody involved is refused',
    access: 'officer',
    params: z.object({ id: z.uuid() }),
    body: z.object({ handlerId: z.uuid(), subjectId: z.uuid().nullable() }),
    response: null,
    problems: [...refusals, 'not-found', 'conflict', 'conflict-of-interest'],
  },
  'POST /api/complaints/:id/decision': {
    summary: 'Decide it, with the reason that its filer reads',
    access: 'officer',
    params: z.object({ id: z.uuid() }),
    body: z.object({ outcome: z.enum(complaintOutcomes), answer: z.string().trim().min(10).max(4000) }),
    response: null,
    problems: [...refusals, 'not-found', 'conflict', 'conflict-of-interest'],
  },
});
