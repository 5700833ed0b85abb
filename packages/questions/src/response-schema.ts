import { z } from 'zod';
import { chooseResponseSchema } from './choose/response-schema.ts';
import { evidenceResponseSchema } from './evidence/response-schema.ts';
import { hotspotResponseSchema } from './hotspot/response-schema.ts';
import { matchingResponseSchema } from './matching/response-schema.ts';
import { numericResponseSchema } from './numeric/response-schema.ts';
import { orderingResponseSchema } from './ordering/response-schema.ts';
import type { QuestionResponse } from './response.ts';
import { singleResponseSchema } from './single/response-schema.ts';

/** Reads an answer from the wire. Not part of `questions/public`: the browser needs the types only. */
export const questionResponseSchema: z.ZodType<QuestionResponse> = z.union([
  singleResponseSchema,
  chooseResponseSchema,
  orderingResponseSchema,
  matchingResponseSchema,
  hotspotResponseSchema,
  evidenceResponseSchema,
  numericResponseSchema,
]);
