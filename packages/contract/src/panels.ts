import { type QuestionResponse, questionResponseSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { estimateSchema } from './estimates.ts';
import { examExhibitSchema } from './paper.ts';
import { markdownTreeSchema } from './markdown-tree.ts';
import { questionSchema } from './question.ts';

const time = z.iso.datetime();
const panel = z.object({ id: z.uuid() });
const states = z.enum(['round-one', 'round-two', 'closed', 'not-sufficient']);
/** Per cent, in steps of five. */
const rating = z.int().min(0).max(100).multipleOf(5);
const refusals = [
  'request-malformed',
  'sign-in-needed',
  'not-permitted',
  'second-factor-needed',
  'bank-agreement-needed',
  'bank-closed',
] as const;
/** Whom officers may invite: those to whom the question bank opens. Judges are checked one by one besides. */
const judges = ['officer', 'author'] as const;

const head = {
  id: z.uuid(),
  title: z.string(),
  state: states,
  /** The judges are invented, for the demonstration. */
  isSimulated: z.boolean(),
  openedAt: time,
  closedAt: time.nullable(),
  questions: z.int(),
};

const interval = z.object({ low: z.number(), high: z.number() });
/** What a round says; shares are 0 to 1. */
const round = z.object({
  judges: z.int(),
  cut: z.number(),
  standardError: z.number().nullable(),
  interval: interval.nullable(),
  /** Intraclass correlation of the mean of the judges, for absolute agreement. */
  agreement: z.number().nullable(),
  agreementOfOne: z.number().nullable(),
  meanCorrelation: z.number().nullable(),
});

const feedback = z.object({
  /** Own rating of round one, in per cent. */
  own: z.int(),
  median: z.number(),
  lowest: z.int(),
  highest: z.int(),
  spread: z.number(),
  /** What candidates got; null where too few have answered this wording. */
  empirical: estimateSchema.nullable(),
});

/** Panels that set how hard questions are: officers open and close them, judges rate. */
export const panelEndpoints = defineEndpoints({
  'GET /api/panels': {
    summary: 'The panels, the newest first, and what another one may be opened for',
    access: 'officer',
    response: z.object({
      panels: z.array(z.object({ ...head, judges: z.int(), finished: z.int() })),
      definition: z.string(),
      /** How many questions there are to rate. */
      pool: z.array(z.object({ domain: z.int(), state: z.string(), questions: z.int(), unrated: z.int() })),
      staff: z.array(z.object({ id: z.uuid(), name: z.string(), roles: z.array(z.string()) })),
    }),
    problems: refusals,
  },
  'GET /api/panels/mine': {
    summary: 'The panels I am invited to as a judge, the newest first',
    access: judges,
    response: z.object({ panels: z.array(z.object({ ...head, rated: z.int() })) }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'POST /api/panels': {
    summary: 'Open a panel for questions by domain and state and invite its judges',
    access: 'officer',
    body: z.object({
      title: z.string().trim().min(3).max(160),
      definition: z.string().trim().min(20).max(4000),
      domains: z.array(z.int().min(1).max(6)).min(1),
      states: z.array(z.enum(['ready-for-review', 'technical-review', 'editorial-review', 'approved', 'live'])).min(1),
      /** Leaves out what a panel has rated already in its present words. */
      isOnlyUnrated: z.boolean(),
      /** At most so many questions, spread over the domains. */
      limit: z.int().min(1).max(200),
      judges: z.array(z.uuid()).min(1).max(30),
    }),
    response: panel,
    problems: [...refusals, 'panel-refused'],
  },
  'GET /api/panels/:id': {
    summary: 'A panel with its progress, and what it says once nobody can be influenced any more',
    access: 'officer',
    params: panel,
    response: z.object({
      ...head,
      definition: z.string(),
      judges: z.array(z.object({ id: z.uuid(), name: z.string(), roundOne: z.int(), roundTwo: z.int() })),
      /** How many judges have to finish before its results replace anything. */
      needed: z.int(),
      first: round.nullable(),
      second: round.nullable(),
      /** What changed between the rounds, for the judges who finished both. */
      change: z
        .object({
          cutChange: z.number(),
          spreadRatio: z.number().nullable(),
          changed: z.number(),
          meanMove: z.number(),
        })
        .nullable(),
      results: z.array(
        z.object({
          place: z.int(),
          questionId: z.string(),
          domain: z.int(),
          stem: z.string(),
          /** Shares. */
          estimate: z.number(),
          first: z.number().nullable(),
          second: z.number().nullable(),
          spread: z.number().nullable(),
          empirical: estimateSchema.nullable(),
        }),
      ),
    }),
    problems: [...refusals, 'not-found'],
  },
  'POST /api/panels/:id/round-two': {
    summary: 'End round one and show its judges what all of them rated',
    access: 'officer',
    params: panel,
    response: null,
    problems: [...refusals, 'not-found', 'panel-refused'],
  },
  'POST /api/panels/:id/closing': {
    summary:
      'Close a panel; with five judges its results replace the authors’ estimates, with fewer nothing is replaced',
    access: 'officer',
    params: panel,
    body: z.object({ isNotSufficient: z.boolean() }),
    response: z.object({ state: states, replaced: z.int() }),
    problems: [...refusals, 'not-found', 'panel-refused'],
  },
  'GET /api/panels/:id/rating': {
    summary: 'What I rate as a judge: the questions as candidates see them, the key only where I have rated',
    access: judges,
    params: panel,
    response: z.object({
      title: z.string(),
      definition: z.string(),
      state: states,
      isSimulated: z.boolean(),
      /** Whether I finished round one, without which there is no round two. */
      mayRate: z.boolean(),
      questions: z.array(
        z.object({
          place: z.int(),
          question: questionSchema,
          set: z
            .object({ title: z.string(), case: markdownTreeSchema, exhibits: z.array(examExhibitSchema) })
            .nullable(),
          /** Of the present round; null before I rated. */
          rating: rating.nullable(),
          solution: (questionResponseSchema as z.ZodType<QuestionResponse, QuestionResponse>).nullable(),
          /** In round two only. */
          feedback: feedback.nullable(),
        }),
      ),
    }),
    problems: [...refusals, 'not-found'],
  },
  'PUT /api/panels/:id/ratings/:place': {
    summary: 'Rate a question in the present round; may be changed until the round ends',
    access: judges,
    params: panel.extend({ place: z.coerce.number().int().min(1).max(1000) }),
    body: z.object({ round: z.int().min(1).max(2), rating }),
    response: z.object({
      rating,
      solution: questionResponseSchema as z.ZodType<QuestionResponse, QuestionResponse>,
    }),
    problems: [...refusals, 'not-found', 'panel-refused'],
  },
});
