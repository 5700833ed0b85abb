import { z } from 'zod';
import type { OrderingResponse } from './response.ts';

/** Wire form of an `ordering` answer; whether every step is there is for `validateOrdering` to say. */
export const orderingResponseSchema: z.ZodType<OrderingResponse> = z.strictObject({
  kind: z.literal('ordering'),
  order: z.array(z.string().min(1).max(64)).max(16),
});
