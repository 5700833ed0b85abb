import { barMonths, caseStates, sanctionKinds } from '@cmdsp/misconduct';
import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const time = z.iso.datetime();
const params = z.object({ id: z.uuid() });
const refusals = ['request-malformed', 'sign-in-needed', 'not-permitted', 'second-factor-needed'] as const;
const staffProblems = [...refusals, 'not-found', 'conflict', 'conflict-of-interest'] as const;
const months = z.literal([...barMonths]).nullable();

/** A decision, as both sides read it. */
const decision = {
  isEstablished: z.boolean().nullable(),
  sanction: z.enum(sanctionKinds).nullable(),
  barMonths: z.int().nullable(),
  reason: z.string().nullable(),
  decidedAt: time.nullable(),
  barredUntil: time.nullable(),
};

/** What the person concerned is told: the notice, how to answer, and the decision once it is made. */
const ownCase = z.object({
  id: z.uuid(),
  number: z.string(),
  sittingId: z.uuid(),
  state: z.enum(['noticed', 'decided']),
  notice: z.string(),
  noticedAt: time,
  hearUntil: time,
  answer: z.string().nullable(),
  answeredAt: time.nullable(),
  ...decision,
});

/** Cases of misconduct: reported facts, a hearing, and a decision by two people who are not involved. */
export const misconductEndpoints = defineEndpoints({
  'GET /api/misconduct/mine': {
    summary: 'Cases about my sittings: what is said, until when I can answer, what was decided',
    access: 'person',
    response: z.object({ cases: z.array(ownCase) }),
    problems: ['sign-in-needed'],
  },
  'POST /api/misconduct/:id/answer': {
    summary: 'Answer the notice of a case; it can be changed until the time is over',
    access: 'person',
    params,
    body: z.object({ answer: z.string().trim().min(3).max(4000) }),
    response: null,
    problems: ['request-malformed', 'sign-in-needed', 'not-found'],
  },
  'POST /api/misconduct': {
    summary: 'Report what was seen in a sitting, as facts; nothing follows from it without a hearing',
    access: ['officer', 'invigilator'],
    body: z.object({ sittingId: z.uuid(), facts: z.string().trim().min(10).max(4000) }),
    response: z.object({ number: z.string() }),
    problems: staffProblems,
  },
  'GET /api/misconduct': {
    summary: 'Cases for officers, open ones first; never those about people whom the officer is close to',
    access: 'officer',
    response: z.object({
      cases: z.array(
        z.object({
          id: z.uuid(),
          number: z.string(),
          sittingId: z.uuid(),
          candidate: z.string(),
          state: z.enum(caseStates),
          facts: z.string(),
          reportedBy: z.string(),
          reportedAt: time,
          notice: z.string().nullable(),
          hearUntil: time.nullable(),
          answer: z.string().nullable(),
          answeredAt: time.nullable(),
          proposedBy: z.string().nullable(),
          ...decision,
          /** What the examination itself observed, counted; facts, never a verdict. */
          observations: z.array(z.object({ kind: z.string(), count: z.int() })),
          /** The steps that this officer can take now, and why not the next one. */
          steps: z.array(z.enum(['notice', 'propose', 'confirm'])),
          barrier: z.string().nullable(),
        }),
      ),
      hidden: z.int(),
      /** The newest sittings, to report something about one. */
      sittings: z.array(z.object({ id: z.uuid(), candidate: z.string(), startedAt: time })),
    }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'POST /api/misconduct/:id/notice': {
    summary: 'Tell the person concerned what is said about their sitting, and until when they can answer',
    access: 'officer',
    params,
    body: z.object({ notice: z.string().trim().min(10).max(4000) }),
    response: null,
    problems: staffProblems,
  },
  'POST /api/misconduct/:id/proposal': {
    summary: 'Propose a finding and what follows from it, after the hearing',
    access: 'officer',
    params,
    body: z.object({
      isEstablished: z.boolean(),
      sanction: z.enum(sanctionKinds),
      barMonths: months,
      reason: z.string().trim().min(10).max(4000),
    }),
    response: null,
    problems: staffProblems,
  },
  'POST /api/misconduct/:id/decision': {
    summary: 'Confirm a proposal as the second person, or send it back with a reason',
    access: 'officer',
    params,
    body: z.object({ isConfirmed: z.boolean(), reason: z.string().trim().min(3).max(1000) }),
    response: null,
    problems: staffProblems,
  },
});
