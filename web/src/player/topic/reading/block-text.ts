import type { Block, Inline } from '@cmdsp/markdown/tree';
import { assertNever } from '@cmdsp/primitives';
import type { TextPiece } from '../../markdown.tsx';

/** The text of a block as the page shows it, and where in it each piece of the tree begins. */
export type BlockText = { readonly text: string; readonly starts: ReadonlyMap<TextPiece, number> };

/**
 * Joins what can be quoted of a block, in the order of the page and with nothing between: characters of this text are
 * the characters of the page. Titles of examples and figures cannot be quoted.
 */
export function readBlockText(block: Block): BlockText {
  const starts = new Map<TextPiece, number>();
  let text = '';
  for (const piece of piecesOfBlock(block)) {
    starts.set(piece, text.length);
    text += piece.text;
  }
  return { text, starts };
}

function piecesOfBlock(block: Block): readonly TextPiece[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return piecesOfLine(block.children);
    case 'list':
      return block.items.flatMap(({ children }) => children.flatMap(piecesOfBlock));
    case 'quote':
    case 'example':
      return block.children.flatMap(piecesOfBlock);
    case 'code-block':
      return [block];
    case 'table':
      return [...block.columns.map(({ children }) => children), ...block.rows.flat()].flatMap(piecesOfLine);
    case 'poll':
      return [block.question, ...block.options].flatMap(piecesOfLine);
    case 'figure':
    case 'rule':
      return [];
    default:
      return assertNever(block);
  }
}

function piecesOfLine(children: readonly Inline[]): readonly TextPiece[] {
  return children.flatMap((child) => {
    if (child.kind === 'break') return [];
    return child.kind === 'text' || child.kind === 'code' ? [child] : piecesOfLine(child.children);
  });
}
