import { appealStates, grounds } from '@cmdsp/appeals';
import { complaintOutcomes } from '@cmdsp/complaints';
import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const time = z.iso.datetime();
const params = z.object({ id: z.uuid() });
const refusals = ['request-malformed', 'sign-in-needed', 'not-permitted', 'second-factor-needed'] as const;

/** What somebody writes who appeals a sitting, or marked work; `position` is the number of a challenged question. */
const filed = {
  sittingId: z.uuid().nullable().default(null),
  submissionId: z.uuid().nullable().default(null),
  ground: z.enum(grounds),
  position: z.int().min(1).nullable(),
  statement: z.string().trim().min(10).max(4000),
  wish: z.string().trim().max(1000),
};

/** How it stands, for whoever appealed: never the question itself, never who reviews it. */
const ownAppeal = z.object({
  id: z.uuid(),
  number: z.string(),
  ...filed,
  isMarkedAgain: z.boolean(),
  state: z.enum(appealStates),
  filedAt: time,
  reviewBy: time,
  assignedAt: time.nullable(),
  decideBy: time,
  decidedAt: time.nullable(),
  outcome: z.enum(complaintOutcomes).nullable(),
  answer: z.string().nullable(),
  withdrawnAt: time.nullable(),
});

/** A file that shows what an appeal says, without its content. */
const evidence = z.object({ id: z.uuid(), name: z.string(), bytes: z.int() });
const evidenceParams = z.object({ id: z.uuid(), evidence: z.uuid() });

/** Appeals of a result and challenges of a question, decided by somebody who had no part in it. */
export const appealEndpoints = defineEndpoints({
  'GET /api/appeals/mine': {
    summary: 'My appeals with their dates, and the sittings that can be appealed',
    access: 'person',
    response: z.object({
      appeals: z.array(
        ownAppeal.extend({
          evidence: z.array(evidence),
          /** When the reviewer read a file; null for one that is deleted by now. */
          readings: z.array(z.object({ name: z.string().nullable(), readAt: time })),
        }),
      ),
      sittings: z.array(
        z.object({
          id: z.uuid(),
          finishedAt: time,
          questionCount: z.int(),
          /** Until when it can be appealed; null where the result is not there yet. */
          fileBy: time.nullable(),
          hasCase: z.boolean(),
        }),
      ),
      /** Released rounds of marked work. */
      works: z.array(
        z.object({
          submissionId: z.uuid(),
          kind: z.enum(['assignment', 'capstone']),
          subject: z.string(),
          title: z.string(),
          round: z.int(),
          fileBy: time,
        }),
      ),
      reviewDays: z.int(),
      /** How long after the decision files are kept. */
      keepDays: z.int(),
      decideDays: z.int(),
    }),
    problems: ['sign-in-needed'],
  },
  'POST /api/appeals': {
    summary: 'Appeal a result, or challenge a question by its number in my sitting',
    access: 'person',
    body: z.object(filed),
    response: z.object({ id: z.uuid(), number: z.string(), reviewBy: time, decideBy: time }),
    problems: ['request-malformed', 'sign-in-needed', 'not-found', 'appeal-refused', 'too-many-requests'],
  },
  'PUT /api/appeals/:id/evidence/:evidence': {
    summary: 'Add a file of at most 5 MB to an open appeal of mine; it is stored encrypted',
    access: 'person',
    params: evidenceParams,
    query: z.object({ name: z.string().min(1).max(300) }),
    response: evidence,
    problems: [
      'request-malformed',
      'sign-in-needed',
      'not-found',
      'conflict',
      'file-refused',
      'file-not-kept',
      'body-too-large',
      'content-type-unsupported',
    ],
  },
  'DELETE /api/appeals/:id/evidence/:evidence': {
    summary: 'Remove a file of mine, until the appeal is in review',
    access: 'person',
    params: evidenceParams,
    response: null,
    problems: ['request-malformed', 'sign-in-needed', 'not-found', 'conflict'],
  },
  'GET /api/appeals/:id/evidence/:evidence': {
    summary: 'Download a file of an appeal that this officer reviews; the reading is recorded',
    access: 'officer',
    params: evidenceParams,
    response: z.string(),
    problems: [...refusals, 'not-found', 'conflict', 'conflict-of-interest', 'file-not-kept'],
  },
  'POST /api/appeals/:id/withdrawal': {
    summary: 'Take an appeal of mine back before it is decided',
    access: 'person',
    params,
    response: null,
    problems: ['request-malformed', 'sign-in-needed', 'not-found'],
  },
  'GET /api/appeals': {
    summary: 'Appeals for officers, the most urgent first; never those that the officer may not review',
    access: 'officer',
    response: z.object({
      appeals: z.array(
        ownAppeal.extend({
          candidate: z.string(),
          /** Which question of the bank is challenged. */
          questionId: z.string().nullable(),
          reviewer: z.object({ id: z.uuid(), name: z.string(), isMe: z.boolean() }).nullable(),
          rescoring: z.int().nullable(),
          evidenceCount: z.int(),
          /** The files themselves, for the reviewer alone. */
          evidence: z.array(evidence),
          /** Where marked work is appealed: its script with all marks. */
          scriptId: z.uuid().nullable(),
          due: z
            .object({ step: z.enum(['assign', 'decide']), by: time, standing: z.enum(['in-time', 'soon', 'late']) })
            .nullable(),
          /** Who may review it, and of the others what stands in the way, in words. */
          officers: z.array(z.object({ id: z.uuid(), name: z.string(), barrier: z.string().nullable() })),
        }),
      ),
      /** How many there are that this officer may not read, because of a relation or a part in it. */
      hidden: z.int(),
    }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'POST /api/appeals/:id/assignment': {
    summary: 'Give an appeal to a reviewer; whoever took part or has a relation is refused, and the relation named',
    access: 'officer',
    params,
    body: z.object({ reviewerId: z.uuid() }),
    response: null,
    problems: [...refusals, 'not-found', 'conflict', 'conflict-of-interest'],
  },
  'POST /api/appeals/:id/decision': {
    summary:
      'Decide an appeal with reasons; upholding a challenge proposes to correct every sitting with that question',
    access: 'officer',
    params,
    body: z.object({
      outcome: z.enum(complaintOutcomes),
      answer: z.string().trim().min(10).max(4000),
      /** Why an answer that shares words with the question goes out all the same. */
      disclosureReason: z.string().trim().min(3).max(1000).nullable(),
      correction: z.enum(['none', 'credit-all', 'leave-out', 'mark-again']),
    }),
    response: z.object({ rescoring: z.int().nullable() }),
    problems: [...refusals, 'not-found', 'conflict', 'conflict-of-interest', 'answer-discloses', 'appeal-refused'],
  },
});
