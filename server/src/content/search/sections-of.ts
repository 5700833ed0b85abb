import { type Block, inlineText, type MarkdownTree, plainText } from '@cmdsp/markdown';

/** A part of a text under one heading; the part before the first heading has none. */
export type TextSection = { readonly id: string | null; readonly title: string; readonly blocks: readonly Block[] };

/** Cuts a text at its main headings (level 2). */
export function sectionsOf(tree: MarkdownTree): readonly TextSection[] {
  const sections: { id: string | null; title: string; blocks: Block[] }[] = [{ id: null, title: '', blocks: [] }];
  for (const block of tree.children) {
    if (block.kind === 'heading' && block.level === 2)
      sections.push({ id: block.id, title: inlineText(block.children), blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections.filter(({ id, blocks }) => id !== null || blocks.length > 0);
}

/** The words of blocks as running text; a figure says its title and caption. */
export function wordsOf(
  blocks: readonly Block[],
  figures: ReadonlyMap<string, { readonly title: string; readonly caption: string }>,
): string {
  const captions = blocks.flatMap((block) => {
    const figure = block.kind === 'figure' ? figures.get(block.ref) : undefined;
    return figure === undefined ? [] : [`${figure.title}. ${figure.caption}`];
  });
  return [plainText(blocks), ...captions].join('\n').trim();
}
