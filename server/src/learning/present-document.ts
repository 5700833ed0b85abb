import type { Endpoints } from '@cmdsp/contract';
import type { Catalogue, CourseDocument } from '@cmdsp/content';
import { inlineText } from '@cmdsp/markdown';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';

type DocumentView = z.input<Endpoints['GET /api/handbook']['response']>;

/** A document that stands for itself, with a list of its sections. */
export function presentDocument({ title, tree }: CourseDocument): DocumentView {
  const contents = tree.children.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [{ id: block.id, text: inlineText(block.children) }] : [],
  );
  return { title, tree, contents };
}

/** The accessibility statement. @throws Problem `not-found` where the content has none */
export function presentAccessibility({ accessibility }: Catalogue): DocumentView {
  if (accessibility === null) throw new Problem('not-found', 'This content has no accessibility statement.');
  return presentDocument(accessibility);
}
