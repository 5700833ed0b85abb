import { appealStates, grounds } from '@cmdsp/appeals';
import { complaintOutcomes } from '@cmdsp/complaints';
import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const time = z.iso.datetime();
const params = z.object({ id: z.uuid() });
const refusals = ['request-malformed', 'sign-in-needed', 'not-permitted', 'second-factor-needed'] as const;

/** What somebody writes who appeals; `position` is the number of a challenged question in their own sitting. */
const filed = {
  sittingId: z.uuid(),
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

/** Appeals of a result and challenges of a question, decided by somebody who had no part in it. */
export const appealEndpoints = defineEndpoints({
  'GET /api/appeals/mine': {
    summary: 'My appeals with their dates, and the sittings that can be appealed',
    access: 'person',
    response: z.object({
      appeals: z.array(ownAppeal),
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
      reviewDays: z.int(),
      decideDays: z.int(),
    }),
    problems: ['sign-in-needed'],
  },
  'POST /api/appeals': {
    summary: 'Appeal a result, or challenge a question by its number in my sitting',
    access: 'person',
    body: z.object(filed),
    response: z.object({ number: z.string(), reviewBy: time, decideBy: time }),
    problems: ['request-malformed', 'sign-in-needed', 'not-found', 'appeal-refused', 'too-many-requests'],
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
      correction: z.enum(['none', 'credit-all', 'leave-out']),
    }),
    response: z.object({ rescoring: z.int().nullable() }),
    problems: [...refusals, 'not-found', 'conflict', 'conflict-of-interest', 'answer-discloses', 'appeal-refused'],
  },
});
