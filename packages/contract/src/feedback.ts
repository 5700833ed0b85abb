import { surveyIds } from '@cmdsp/feedback';
import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const survey = z.enum(surveyIds);
const question = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scale'), id: z.string(), text: z.string(), low: z.string(), high: z.string() }),
  z.object({ kind: z.literal('words'), id: z.string(), text: z.string() }),
]);
const day = z.iso.date();
const staffRefusals = ['sign-in-needed', 'not-permitted', 'second-factor-needed'] as const;

const summary = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('scale'),
    question: z.string(),
    text: z.string(),
    low: z.string(),
    high: z.string(),
    /** How many chose 1, 2, 3, 4 and 5. */
    counts: z.array(z.int()).length(5),
  }),
  z.object({ kind: z.literal('words'), question: z.string(), text: z.string(), words: z.array(z.string()) }),
]);

const lessonText = z.string().trim().min(3).max(1000);
const lesson = z.object({
  id: z.uuid(),
  title: z.string(),
  said: z.string(),
  survey: survey.nullable(),
  module: z.string().nullable(),
  question: z.string().nullable(),
  owner: z.object({ id: z.uuid(), name: z.string() }),
  dueOn: day,
  isLate: z.boolean(),
  state: z.enum(['open', 'done', 'dropped']),
  outcome: z.string().nullable(),
  closedAt: z.iso.datetime().nullable(),
  publishedAt: z.iso.datetime().nullable(),
});

/** Feedback of learners, what staff learn from it, and what learners read about that. */
export const feedbackEndpoints = defineEndpoints({
  'GET /api/feedback/mine': {
    summary: 'What I may give feedback on now, and on what I did',
    access: 'candidate',
    response: z.object({
      open: z.array(
        z.object({
          survey,
          version: z.int(),
          title: z.string(),
          /** The module’s number, or the sitting’s id. */
          occasion: z.string(),
          subject: z.string(),
          questions: z.array(question),
        }),
      ),
      given: z.array(z.object({ survey, subject: z.string(), givenAt: z.iso.datetime() })),
    }),
    problems: ['sign-in-needed', 'email-not-verified', 'agreement-needed'],
  },
  'POST /api/feedback': {
    summary: 'Give feedback once on a finished module, or on an examination whose result is released',
    access: 'candidate',
    body: z.object({
      survey,
      version: z.int(),
      occasion: z.string().min(1).max(40),
      answers: z
        .array(
          z.object({
            question: z.string().max(40),
            scale: z.int().min(1).max(5).nullable(),
            words: z.string().trim().min(1).max(2000).nullable(),
          }),
        )
        .min(1)
        .max(20),
    }),
    response: null,
    problems: [
      'request-malformed',
      'sign-in-needed',
      'email-not-verified',
      'agreement-needed',
      'too-early',
      'conflict',
    ],
  },
  'GET /api/feedback/changes': {
    summary: 'What changed because of feedback, the newest first',
    access: 'public',
    response: z.object({
      changes: z.array(
        z.object({
          id: z.uuid(),
          title: z.string(),
          said: z.string(),
          /** What the feedback was about: a module, the examination, or null. */
          about: z.string().nullable(),
          question: z.string().nullable(),
          outcome: z.string(),
          changedAt: z.iso.datetime(),
        }),
      ),
    }),
    problems: [],
  },
  'GET /api/feedback/cohorts': {
    summary: 'Cohorts whose feedback I may see: those I teach, or all for officers and administrators',
    access: ['facilitator', 'officer', 'administrator'],
    response: z.object({ cohorts: z.array(z.object({ id: z.string(), title: z.string() })) }),
    problems: staffRefusals,
  },
  'GET /api/feedback/cohorts/:cohort': {
    summary: 'What a cohort answered, without names, from five answers on and in steps of five',
    access: ['facilitator', 'officer', 'administrator'],
    params: z.object({ cohort: z.string().min(1).max(100) }),
    response: z.object({
      title: z.string(),
      results: z.array(
        z.object({
          survey,
          version: z.int(),
          module: z.string().nullable(),
          subject: z.string(),
          shown: z.int(),
          questions: z.array(summary),
        }),
      ),
    }),
    problems: [...staffRefusals, 'request-malformed', 'not-found'],
  },
  'GET /api/lessons': {
    summary: 'The log of lessons learned: open ones by due date first',
    access: ['author', 'facilitator', 'officer', 'auditor', 'administrator'],
    response: z.object({
      lessons: z.array(lesson),
      staff: z.array(z.object({ id: z.uuid(), name: z.string() })),
      mayWrite: z.boolean(),
    }),
    problems: staffRefusals,
  },
  'POST /api/lessons': {
    summary: 'Write down a lesson with who does something about it and by when',
    access: ['author', 'facilitator', 'officer', 'administrator'],
    body: z.object({
      title: z.string().trim().min(3).max(200),
      said: lessonText,
      survey: survey.nullable(),
      module: z
        .string()
        .regex(/^[1-6]$/)
        .nullable(),
      question: z.string().max(40).nullable(),
      ownerId: z.uuid(),
      dueOn: day,
    }),
    response: z.object({ id: z.uuid() }),
    problems: [...staffRefusals, 'request-malformed', 'not-found'],
  },
  'POST /api/lessons/:id/close': {
    summary: 'Say what came of a lesson; a done one may be published to learners',
    access: ['author', 'facilitator', 'officer', 'administrator'],
    params: z.object({ id: z.uuid() }),
    body: z.object({ state: z.enum(['done', 'dropped']), outcome: lessonText, isPublished: z.boolean() }),
    response: null,
    problems: [...staffRefusals, 'request-malformed', 'not-found', 'conflict'],
  },
});
