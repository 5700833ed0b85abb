import { authoredQuestionSchema, provenanceSchema } from '@cmdsp/questions';
import { z } from 'zod';

/** diagnostic.yaml: the questions that propose where to begin. */
export const diagnosticSchema = z.strictObject({
  questions: z.array(authoredQuestionSchema).min(1),
  provenance: provenanceSchema,
});

export type DiagnosticFile = z.infer<typeof diagnosticSchema>;
