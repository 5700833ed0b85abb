import { z } from 'zod';
import type { SingleResponse } from './response.ts';

/** Wire form of a `single` answer; whether the handle exists is for `validateSingle` to say. */
export const singleResponseSchema: z.ZodType<SingleResponse> = z.strictObject({
  kind: z.literal('single'),
  option: z.string().min(1).max(64),
});
