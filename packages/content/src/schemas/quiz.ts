import { authoredQuestionSchema, provenanceSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { topicId } from './parts.ts';

/** topics/…/quiz.yaml: the practice questions of a topic. */
export const quizSchema = z.strictObject({
  topic: topicId,
  questions: z.array(authoredQuestionSchema).min(1),
  provenance: provenanceSchema,
});

export type QuizFile = z.infer<typeof quizSchema>;
