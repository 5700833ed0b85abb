import { type QuestionResponse, questionResponseSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { markdownTreeSchema } from './markdown-tree.ts';

const option = z.object({ handle: z.string(), text: markdownTreeSchema });
const base = {
  position: z.int(),
  /** Stands for the question in this quiz and for this person only. */
  handle: z.string(),
  stem: markdownTreeSchema,
  options: z.array(option),
};

/** A practice question as a learner sees it before answering: no key, no rationale, no authored order. */
export const questionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), ...base }),
  z.object({ kind: z.literal('choose'), choose: z.int(), ...base }),
]);

/** An answer on its way in. */
export const responseSchema = z.object({
  // The schema reads unknown input; written as what a client has to send.
  response: questionResponseSchema as z.ZodType<QuestionResponse, QuestionResponse>,
});

/** What practice shows once an answer has been recorded: every option with its verdict and its reason. */
export const feedbackSchema = z.object({
  handle: z.string(),
  verdict: z.enum(['right', 'partly-right', 'wrong', 'unanswered']),
  options: z.array(
    z.object({
      handle: z.string(),
      isCorrect: z.boolean(),
      isChosen: z.boolean(),
      rationale: markdownTreeSchema,
      /** The mistaken belief behind a wrong option that was chosen. */
      misconception: z.object({ belief: z.string(), truth: markdownTreeSchema }).nullable(),
    }),
  ),
  source: z.object({ document: z.string(), clause: z.string().nullable(), date: z.string() }),
});

/** A practice question together with what has become of it. */
export const practiceQuestionSchema = z.object({
  question: questionSchema,
  /** Null until this person has answered. */
  feedback: feedbackSchema.nullable(),
});
