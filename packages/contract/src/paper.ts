import { z } from 'zod';
import { markdownTreeSchema } from './markdown-tree.ts';
import { questionSchema } from './question.ts';

const exhibit = { handle: z.string(), title: z.string() };

/** An exhibit of a scenario as a candidate sees it. */
export const examExhibitSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('table'), ...exhibit, columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  z.object({ kind: z.literal('log'), ...exhibit, lines: z.array(z.string()) }),
  z.object({ kind: z.literal('document'), ...exhibit, body: markdownTreeSchema }),
  z.object({ kind: z.literal('figure'), ...exhibit, figure: z.record(z.string(), z.json()) }),
]);

/** A whole paper in the order of one sitting. */
export const paperSchema = z.object({
  title: z.string(),
  questionCount: z.int(),
  parts: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('single'), question: questionSchema }),
      z.object({
        kind: z.literal('set'),
        handle: z.string(),
        title: z.string(),
        case: markdownTreeSchema,
        exhibits: z.array(examExhibitSchema),
        questions: z.array(questionSchema),
      }),
    ]),
  ),
});
