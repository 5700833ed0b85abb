import { type QuestionResponse, questionResponseSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { markdownTreeSchema } from './markdown-tree.ts';

const option = z.object({ handle: z.string(), text: markdownTreeSchema });
const region = option.extend({
  /** Which element of the drawing it is, by place, e.g. `component/2`. */
  part: z.string(),
});
const line = option.extend({
  /** The text as it is, one cell for each column of a table. */
  cells: z.array(z.string()),
});
const title = z.string();
const material = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('log'), title }),
  z.object({ kind: z.literal('document'), title }),
  z.object({ kind: z.literal('table'), title, columns: z.array(z.string()) }),
]);

const base = {
  position: z.int(),
  /** Stands for the question in this quiz or sitting and for this person only. */
  handle: z.string(),
  stem: markdownTreeSchema,
  /** What can be chosen, placed or picked; empty where a number is typed. */
  options: z.array(option),
  /** Handles of the exhibits that the question refers to. */
  exhibits: z.array(z.string()),
};

/** A question as it is seen before answering: no key, no rationale, no authored order or name. */
export const questionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), ...base }),
  z.object({ kind: z.literal('choose'), choose: z.int(), ...base }),
  z.object({ kind: z.literal('ordering'), ...base }),
  z.object({ kind: z.literal('matching'), ...base, premises: z.array(option) }),
  z.object({
    kind: z.literal('hotspot'),
    choose: z.int(),
    ...base,
    figure: z.record(z.string(), z.json()),
    options: z.array(region),
  }),
  z.object({ kind: z.literal('evidence'), atMost: z.int(), ...base, material, options: z.array(line) }),
  z.object({ kind: z.literal('numeric'), unit: z.string(), ...base }),
]);

// The schema reads unknown input; written as what a client has to send.
const response = questionResponseSchema as z.ZodType<QuestionResponse, QuestionResponse>;

/** An answer on its way in. */
export const responseSchema = z.object({ response });

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
  /** What was answered, by the handles of the question. */
  answer: response.nullable(),
  /** An answer that earns every point. */
  solution: response,
  /** How a number comes about, and how far off an answer may be. */
  number: z.object({ rationale: markdownTreeSchema, tolerance: z.string() }).nullable(),
  source: z.object({ document: z.string(), clause: z.string().nullable(), date: z.string() }),
});

/** A practice question together with what has become of it. */
export const practiceQuestionSchema = z.object({
  question: questionSchema,
  /** Null until this person has answered. */
  feedback: feedbackSchema.nullable(),
});
