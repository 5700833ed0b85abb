import { z } from 'zod';
import { markdownTreeSchema } from './markdown-tree.ts';

/** A text that stands for itself, with a list of its sections. */
export const documentSchema = z.object({
  title: z.string(),
  tree: markdownTreeSchema,
  contents: z.array(z.object({ id: z.string(), text: z.string() })),
});
