import { z } from 'zod';
import type { NumericResponse } from './response.ts';

/** Wire form of a `numeric` answer: what was typed, also while it is not a number yet, so that nothing typed is lost. */
export const numericResponseSchema: z.ZodType<NumericResponse> = z.strictObject({
  kind: z.literal('numeric'),
  value: z.string().max(40),
});
