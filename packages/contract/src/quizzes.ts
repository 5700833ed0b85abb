import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { feedbackSchema, questionSchema, responseSchema } from './question.ts';

const moduleParams = z.object({ module: z.coerce.number<string>().int().min(1).max(6) });
const tryParams = z.object({ try: z.uuid() });
const candidateProblems = ['sign-in-needed', 'email-not-verified', 'agreement-needed'] as const;

const score = z.object({
  /** Exact fraction `n/d`. */
  points: z.string(),
  maximum: z.string(),
  /** For reading: one decimal, rounded down, so that nobody reads 70.0 and has failed. */
  percent: z.number(),
  isPassed: z.boolean(),
});

const response = responseSchema.shape.response;
const base = {
  id: z.string(),
  module: z.object({ number: z.int(), title: z.string() }),
  startedAt: z.iso.datetime(),
  passPercent: z.number(),
  questions: z.array(questionSchema),
  answers: z.array(z.object({ question: z.string(), response })),
};

/** One try at a module quiz: open, without any key; or submitted, with the reason of every option. */
export const quizTrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), ...base }),
  z.object({
    kind: z.literal('submitted'),
    ...base,
    submittedAt: z.iso.datetime(),
    score,
    feedback: z.array(feedbackSchema),
  }),
]);

/** The quizzes at the end of each module. */
export const quizEndpoints = defineEndpoints({
  'GET /api/modules/:module/quiz': {
    summary: 'The rules of a module quiz and this learner’s tries',
    access: 'candidate',
    params: moduleParams,
    response: z.object({
      module: z.object({ number: z.int(), title: z.string() }),
      questions: z.int(),
      perTopic: z.int(),
      passPercent: z.number(),
      isPassed: z.boolean(),
      openTry: z.object({ id: z.string(), startedAt: z.iso.datetime(), answered: z.int() }).nullable(),
      /** Submitted tries, newest first. */
      tries: z.array(z.object({ id: z.string(), startedAt: z.iso.datetime(), submittedAt: z.iso.datetime(), score })),
    }),
    problems: [...candidateProblems, 'not-found'],
  },
  'POST /api/modules/:module/quiz-tries': {
    summary: 'Draws a new try, or gives back the one that is open',
    access: 'candidate',
    params: moduleParams,
    response: quizTrySchema,
    problems: [...candidateProblems, 'not-found'],
  },
  'GET /api/quiz-tries/:try': {
    summary: 'One of this learner’s tries',
    access: 'candidate',
    params: tryParams,
    response: quizTrySchema,
    problems: [...candidateProblems, 'not-found'],
  },
  'PUT /api/quiz-tries/:try/answers/:question': {
    summary: 'Saves one answer of an open try; safe to repeat',
    access: 'candidate',
    params: tryParams.extend({ question: z.string() }),
    body: responseSchema,
    response: z.object({ savedAt: z.iso.datetime(), answered: z.int() }),
    problems: [...candidateProblems, 'not-found', 'request-malformed', 'answer-unusable', 'quiz-submitted'],
  },
  'POST /api/quiz-tries/:try/submission': {
    summary: 'Submits a try and gives its score and feedback; repeating it changes nothing',
    access: 'candidate',
    params: tryParams,
    response: quizTrySchema,
    problems: [...candidateProblems, 'not-found'],
  },
});
