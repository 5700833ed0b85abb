import { assertNever } from '@cmdsp/primitives';
import type { Block, CodeBlock, DocumentBody, Heading, Inline, OuterBlock, Paragraph, Reference } from './body.ts';

/**
 * A block that has an address: `index` counts paragraphs, headings, code and references in reading order from 0, also
 * inside lists, quotes and tables. Offsets in its text count UTF-16 code units; a line break is one.
 */
export type TextBlock = {
  readonly index: number;
  readonly node: Paragraph | Heading | CodeBlock | Reference;
  readonly text: string;
};

/** All blocks of a document that a passage can stand in, in reading order. A reference has no text. */
export function textBlocks(body: DocumentBody): readonly TextBlock[] {
  return body.content.flatMap(leavesOf).map((node, index) => ({ index, node, text: textOf(node) }));
}

function leavesOf(block: OuterBlock): readonly TextBlock['node'][] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
    case 'reference':
      return [block];
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => insideOf(item.content));
    case 'blockquote':
      return insideOf(block.content);
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => insideOf(cell.content)));
    default:
      return assertNever(block);
  }
}

function insideOf(blocks: readonly Block[]): readonly TextBlock['node'][] {
  return blocks.flatMap(leavesOf);
}

function textOf(node: TextBlock['node']): string {
  if (node.type === 'reference') return '';
  return (node.content ?? []).map((inline: Inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
}
