import type { Catalogue } from '@cmdsp/content';
import type { Endpoints } from '@cmdsp/contract';
import { readMarkdown } from '@cmdsp/markdown';
import type { z } from 'zod';
import { linkTopics } from '../../learning/link-topics.ts';

type Term = z.input<Endpoints['GET /api/glossary']['response']>['terms'][number];

/** Every term with its definition and the topics that teach it, in alphabetical order. */
export function presentGlossary(catalogue: Catalogue): Term[] {
  return catalogue.glossary.map(({ slug, term, definition, topics }) => ({
    slug,
    term,
    definition: readMarkdown(definition).tree,
    topics: linkTopics(catalogue, topics),
  }));
}
