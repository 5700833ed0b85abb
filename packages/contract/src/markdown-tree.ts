import type { Block, Inline, MarkdownTree, PollBlock } from '@cmdsp/markdown/tree';
import { z } from 'zod';

/** Course text within a line. */
export const inlinesSchema = z.lazy(() => z.array(inlineSchema));
/** Blocks of course text in order. */
export const blocksSchema = z.lazy(() => z.array(blockSchema));

/** What stands within a line of a course text. */
export const inlineSchema: z.ZodType<Inline> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('strong'), children: inlinesSchema }),
  z.object({ kind: z.literal('emphasis'), children: inlinesSchema }),
  z.object({ kind: z.literal('code'), text: z.string() }),
  z.object({ kind: z.literal('break') }),
  z.object({
    kind: z.literal('link'),
    target: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('web'), url: z.string() }),
      z.object({ kind: z.literal('term'), slug: z.string() }),
      z.object({ kind: z.literal('standard'), id: z.string() }),
      z.object({ kind: z.literal('incident'), id: z.string() }),
      z.object({ kind: z.literal('anchor'), id: z.string() }),
    ]),
    children: inlinesSchema,
  }),
]);

/** A question put to the room; answers are not marked. */
export const pollSchema: z.ZodType<PollBlock> = z.object({
  kind: z.literal('poll'),
  question: inlinesSchema,
  options: z.array(inlinesSchema),
});

/** What stands on its own line or lines of a course text. */
export const blockSchema: z.ZodType<Block> = z.union([
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    id: z.string(),
    children: inlinesSchema,
  }),
  z.object({ kind: z.literal('paragraph'), children: inlinesSchema }),
  z.object({
    kind: z.literal('list'),
    start: z.int().nullable(),
    items: z.array(z.object({ children: blocksSchema })),
  }),
  z.object({ kind: z.literal('quote'), children: blocksSchema }),
  z.object({ kind: z.literal('code-block'), language: z.string().nullable(), text: z.string() }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(z.object({ align: z.enum(['left', 'centre', 'right']), children: inlinesSchema })),
    rows: z.array(z.array(inlinesSchema)),
  }),
  z.object({ kind: z.literal('figure'), ref: z.string() }),
  z.object({ kind: z.literal('example'), title: z.string(), children: blocksSchema }),
  pollSchema,
  z.object({ kind: z.literal('rule') }),
]);

/** A course text as the tree that server and browser render. */
export const markdownTreeSchema: z.ZodType<MarkdownTree> = z.object({
  kind: z.literal('document'),
  children: blocksSchema,
});
