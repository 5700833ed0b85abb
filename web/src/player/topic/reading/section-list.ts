import { type Block, inlineText } from '@cmdsp/markdown/tree';

/** A section of a reading: its heading, and the block that this is. */
export type ReadingSection = { readonly id: string; readonly title: string; readonly block: number };

/** The sections of a reading, by their headings of level 2. */
export function listSections(blocks: readonly Block[]): readonly ReadingSection[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.level === 2
      ? [{ id: block.id, title: inlineText(block.children), block: index }]
      : [],
  );
}

/** The section in which a block stands; null before the first. */
export function sectionAt(sections: readonly ReadingSection[], block: number): ReadingSection | null {
  return sections.findLast((section) => section.block <= block) ?? null;
}
