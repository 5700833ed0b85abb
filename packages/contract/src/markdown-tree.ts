import type { MarkdownTree } from '@cmdsp/markdown/tree';
import { z } from 'zod';

/**
 * A course text as the tree that the browser renders. The server made it from checked content, so the schema does not
 * check it again; it carries the type.
 */
// Any JSON passes; the type says what the server puts there.
export const markdownTreeSchema = z.unknown() as z.ZodType<MarkdownTree>;
