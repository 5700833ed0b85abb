import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { feedbackSchema, practiceQuestionSchema, responseSchema } from './question.ts';
import { topicContentSchema, topicLinkSchema } from './topic-content.ts';

const params = z.object({ topic: z.string().regex(/^[1-6]\.[1-6]$/) });
const candidateProblems = ['sign-in-needed', 'email-not-verified', 'agreement-needed'] as const;

/** A topic for somebody enrolled: its content, and what this person did with it. */
export const topicEndpoints = defineEndpoints({
  'GET /api/topics/:topic/content': {
    summary: 'What everybody reads of a topic: lecture, reading, discussion, figures, terms',
    access: 'candidate',
    params,
    response: topicContentSchema,
    problems: [...candidateProblems, 'not-found'],
  },
  'GET /api/topics/:topic': {
    summary: 'What this learner has done in a topic, and the topics beside it',
    access: 'candidate',
    params,
    response: z.object({
      /** The learner's audience group, for "what it means for you". */
      audienceGroup: z.string(),
      finished: z.object({ lecture: z.boolean(), reading: z.boolean(), questions: z.int() }),
      /** What this learner chose in the polls of the lecture. */
      polls: z.array(z.object({ slide: z.int(), option: z.int() })),
      previous: topicLinkSchema.nullable(),
      next: topicLinkSchema.nullable(),
    }),
    problems: [...candidateProblems, 'not-found'],
  },
  'POST /api/topics/:topic/facts': {
    summary: 'Remembers that a topic was opened, its lecture or its reading finished; safe to repeat',
    access: 'candidate',
    params,
    body: z.object({ kind: z.enum(['topic-opened', 'lecture-finished', 'reading-finished']) }),
    response: null,
    problems: [...candidateProblems, 'not-found'],
  },
  'PUT /api/topics/:topic/polls/:slide': {
    summary: 'Remembers what this learner chose in a poll; polls are not marked',
    access: 'candidate',
    params: params.extend({ slide: z.coerce.number<string>().int().min(0).max(99) }),
    body: z.object({ option: z.int().min(0).max(19) }),
    response: null,
    problems: [...candidateProblems, 'not-found'],
  },
  'GET /api/topics/:topic/polls': {
    summary: 'How everybody chose in the polls that this learner answered; from five answers on, and never who',
    access: 'candidate',
    params,
    response: z.object({
      results: z.array(z.object({ slide: z.int(), counts: z.array(z.int()) })),
    }),
    problems: [...candidateProblems, 'not-found'],
  },
  'GET /api/topics/:topic/questions': {
    summary: 'The practice questions of a topic, with feedback where this learner has answered',
    access: 'candidate',
    params,
    response: z.object({ questions: z.array(practiceQuestionSchema) }),
    problems: [...candidateProblems, 'not-found'],
  },
  'POST /api/topics/:topic/questions/:question/answers': {
    summary: 'Records an answer to a practice question and then gives its feedback',
    access: 'candidate',
    params: params.extend({ question: z.string() }),
    body: responseSchema,
    response: feedbackSchema,
    problems: [...candidateProblems, 'not-found', 'request-malformed', 'answer-unusable'],
  },
});
