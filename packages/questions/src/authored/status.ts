import { z } from 'zod';

/** Where a question or set stands in review. Only `live` ones may stand on an awarding form. */
export const statusSchema = z.enum([
  'draft',
  'ready-for-review',
  'technical-review',
  'editorial-review',
  'approved',
  'live',
  'quarantined',
  'retired',
]);

export type QuestionStatus = z.infer<typeof statusSchema>;
