import {
  blockSchema,
  blocksSchema,
  feedbackSchema,
  inlineSchema,
  inlinesSchema,
  markdownTreeSchema,
  paperSchema,
  pollSchema,
  practiceQuestionSchema,
  questionSchema,
  quizTrySchema,
  resultSchema,
  sessionSchema,
  topicContentSchema,
} from '@cmdsp/contract';
import { figureSchema } from '@cmdsp/figures';
import { z } from 'zod';

/** Schemas with a name of their own in openapi.json: what contains itself, and what several operations answer with. */
export const namedSchemas = z.registry<{ id: string }>();

const names = {
  Block: blockSchema,
  Blocks: blocksSchema,
  Feedback: feedbackSchema,
  Figure: figureSchema,
  Inline: inlineSchema,
  Inlines: inlinesSchema,
  MarkdownTree: markdownTreeSchema,
  Paper: paperSchema,
  Poll: pollSchema,
  PracticeQuestion: practiceQuestionSchema,
  Question: questionSchema,
  QuizTry: quizTrySchema,
  Result: resultSchema,
  Session: sessionSchema,
  TopicContent: topicContentSchema,
};
for (const [id, schema] of Object.entries(names)) namedSchemas.add(schema, { id });
