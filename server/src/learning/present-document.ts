import type { Endpoints } from '@cmdsp/contract';
import type { CourseDocument } from '@cmdsp/content';
import { inlineText } from '@cmdsp/markdown';
import type { z } from 'zod';

export type DocumentView = z.input<Endpoints['GET /api/handbook']['response']>;

/** A document that stands for itself, with a list of its sections. */
export function presentDocument({ title, tree }: CourseDocument): DocumentView {
  const contents = tree.children.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [{ id: block.id, text: inlineText(block.children) }] : [],
  );
  return { title, tree, contents };
}
