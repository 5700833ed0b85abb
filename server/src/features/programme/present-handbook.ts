import type { Endpoints } from '@cmdsp/contract';
import type { Catalogue } from '@cmdsp/content';
import { inlineText } from '@cmdsp/markdown';
import type { z } from 'zod';

type HandbookView = z.input<Endpoints['GET /api/handbook']['response']>;

/** The candidate handbook with a list of its sections. */
export function presentHandbook({ handbook }: Catalogue): HandbookView {
  const { title, tree } = handbook;
  const contents = tree.children.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [{ id: block.id, text: inlineText(block.children) }] : [],
  );
  return { title, tree, contents };
}
