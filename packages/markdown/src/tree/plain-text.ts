import { assertNever } from '@cmdsp/primitives';
import type { Block, Inline, MarkdownTree } from './markdown-tree.ts';

/** The text of a document without marks: one line per block, cells joined by ` | `. For search, word counts, notices. */
export function plainText(tree: MarkdownTree | readonly Block[]): string {
  const blocks = 'kind' in tree ? tree.children : tree;
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n');
}

/** The text of a line without marks. */
export function inlineText(children: readonly Inline[]): string {
  return children.map(textOf).join('');
}

function textOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'break':
      return ' ';
    case 'strong':
    case 'emphasis':
    case 'link':
      return inlineText(inline.children);
    default:
      return assertNever(inline);
  }
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.children);
    case 'list':
      return block.items.map((item) => plainText(item.children)).join('\n');
    case 'quote':
      return plainText(block.children);
    case 'example':
      return `${block.title}\n${plainText(block.children)}`;
    case 'code-block':
      return block.text;
    case 'table':
      return [block.columns.map((column) => column.children), ...block.rows]
        .map((row) => row.map(inlineText).join(' | '))
        .join('\n');
    case 'poll':
      return [block.question, ...block.options].map(inlineText).join('\n');
    case 'figure':
    case 'rule':
      return '';
    default:
      return assertNever(block);
  }
}
