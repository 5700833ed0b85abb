import { z } from 'zod';
import type { MatchingResponse } from './response.ts';

const handle = z.string().min(1).max(64);

/** Wire form of a `matching` answer; whether the handles exist is for `validateMatching` to say. */
export const matchingResponseSchema: z.ZodType<MatchingResponse> = z.strictObject({
  kind: z.literal('matching'),
  pairs: z.array(z.strictObject({ premise: handle, option: handle })).max(16),
});
