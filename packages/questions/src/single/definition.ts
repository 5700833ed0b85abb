import { z } from 'zod';
import { authoredOptionSchema } from '../authored/option.ts';

/** The authored part of a `single` question: four options, exactly one of them the best answer. */
export const singleBlock = {
  kind: z.literal('single'),
  options: z
    .array(authoredOptionSchema)
    .length(4, { error: 'a single question has four options' })
    .refine((options) => options.filter((option) => option.correct).length === 1, {
      error: 'mark exactly one option `correct: true`',
    }),
};
