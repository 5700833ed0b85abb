import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { feedbackSchema, questionSchema, responseSchema } from './question.ts';

const candidateProblems = ['sign-in-needed', 'email-not-verified', 'agreement-needed'] as const;
const runParams = z.object({ run: z.uuid() });
const answerParams = runParams.extend({ question: z.string() });

const base = {
  id: z.string(),
  startedAt: z.iso.datetime(),
  questions: z.array(questionSchema),
  answers: z.array(z.object({ question: z.string(), response: responseSchema.shape.response })),
};

/** What the answers say about one exam domain. */
const proposal = z.object({
  domain: z.object({ number: z.int(), title: z.string() }),
  right: z.int(),
  asked: z.int(),
  /** The 95 % interval (Wilson) of the share that would be right of very many such questions, in whole percent. */
  lowerPercent: z.int(),
  upperPercent: z.int(),
  finding: z.enum(['surely-to-learn', 'likely-to-learn', 'likely-solid', 'surely-solid']),
  /** Where to begin in this domain: topics whose question was not right first, then in the order of the own path. */
  topics: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      isMissed: z.boolean(),
      relevance: z.enum(['core', 'useful', 'awareness']).nullable(),
    }),
  ),
});

/** One go at the diagnostic: open, without any key; or finished, with what it proposes and the reason of every option. */
export const diagnosticRunSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), ...base }),
  z.object({
    kind: z.literal('finished'),
    ...base,
    finishedAt: z.iso.datetime(),
    /** The share of the examination that passes, which the findings are measured against. */
    passPercent: z.number(),
    /** Where it is surest that help is needed comes first. */
    proposals: z.array(proposal),
    feedback: z.array(feedbackSchema),
  }),
]);

/** The diagnostic: 24 questions that propose where to begin. */
export const diagnosticEndpoints = defineEndpoints({
  'GET /api/diagnostic': {
    summary: 'What the diagnostic is and what this learner has done with it',
    access: 'candidate',
    response: z.object({
      /** 0 while the diagnostic is not written. */
      questions: z.int(),
      openRun: z.object({ id: z.string(), startedAt: z.iso.datetime(), answered: z.int() }).nullable(),
      /** Finished goes, newest first. */
      runs: z.array(z.object({ id: z.string(), finishedAt: z.iso.datetime(), right: z.int(), asked: z.int() })),
      /** From when on it may be taken again; null when it may be taken now. */
      mayStartAt: z.iso.datetime().nullable(),
      restDays: z.int(),
    }),
    problems: candidateProblems,
  },
  'POST /api/diagnostic/runs': {
    summary: 'Begins the diagnostic, or gives back the go that is open',
    access: 'candidate',
    response: diagnosticRunSchema,
    problems: [...candidateProblems, 'not-found', 'too-early'],
  },
  'GET /api/diagnostic/runs/:run': {
    summary: 'One of this learner’s goes at the diagnostic',
    access: 'candidate',
    params: runParams,
    response: diagnosticRunSchema,
    problems: [...candidateProblems, 'not-found'],
  },
  'PUT /api/diagnostic/runs/:run/answers/:question': {
    summary: 'Saves one answer; safe to repeat',
    access: 'candidate',
    params: answerParams,
    body: responseSchema,
    response: z.object({ answered: z.int() }),
    problems: [...candidateProblems, 'not-found', 'request-malformed', 'answer-unusable', 'diagnostic-finished'],
  },
  'DELETE /api/diagnostic/runs/:run/answers/:question': {
    summary: 'Takes an answer back: the learner does not know; safe to repeat',
    access: 'candidate',
    params: answerParams,
    response: null,
    problems: [...candidateProblems, 'not-found', 'diagnostic-finished'],
  },
  'POST /api/diagnostic/runs/:run/completion': {
    summary: 'Finishes the diagnostic and gives its proposals and feedback; repeating it changes nothing',
    access: 'candidate',
    params: runParams,
    response: diagnosticRunSchema,
    problems: [...candidateProblems, 'not-found'],
  },
});
