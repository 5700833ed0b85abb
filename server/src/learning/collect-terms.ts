import type { Catalogue, Topic } from '@cmdsp/content';
import type { Block, Inline } from '@cmdsp/markdown';

/** The glossary terms that a topic's texts link to, by slug: what their pop-overs show. */
export function collectTerms(
  topic: Topic,
  glossary: Catalogue['glossary'],
): Record<string, { term: string; definition: string }> {
  const blocks = [
    ...(topic.lecture?.slides.flatMap(({ body, notes }) => [...body, ...notes]) ?? []),
    ...(topic.reading?.tree.children ?? []),
    ...(topic.discussion?.opening.children ?? []),
    ...(topic.discussion?.followUps.flatMap(({ children }) => children) ?? []),
  ];
  return findTerms(blocks, glossary);
}

/** The glossary terms that these blocks link to, by slug. */
export function findTerms(
  blocks: readonly Block[],
  glossary: Catalogue['glossary'],
): Record<string, { term: string; definition: string }> {
  const slugs = new Set(blocks.flatMap(termsOfBlock));
  return Object.fromEntries(
    glossary.filter(({ slug }) => slugs.has(slug)).map(({ slug, term, definition }) => [slug, { term, definition }]),
  );
}

function termsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.children.flatMap(termsOfInline);
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap(termsOfBlock));
    case 'quote':
    case 'example':
      return block.children.flatMap(termsOfBlock);
    case 'table':
      return [...block.columns.map(({ children }) => children), ...block.rows.flat()].flat().flatMap(termsOfInline);
    case 'poll':
      return [block.question, ...block.options].flat().flatMap(termsOfInline);
    case 'figure':
    case 'code-block':
    case 'rule':
      return [];
  }
}

function termsOfInline(inline: Inline): string[] {
  if (inline.kind === 'link') {
    const own = inline.target.kind === 'term' ? [inline.target.slug] : [];
    return [...own, ...inline.children.flatMap(termsOfInline)];
  }
  return 'children' in inline ? inline.children.flatMap(termsOfInline) : [];
}
