import { z } from 'zod';
import type { ChooseResponse } from './response.ts';

/** Wire form of a `choose` answer; whether handles exist and how many are allowed is for `validateChoose` to say. */
export const chooseResponseSchema: z.ZodType<ChooseResponse> = z.strictObject({
  kind: z.literal('choose'),
  options: z.array(z.string().min(1).max(64)).max(16),
});
