import type { PassageAddress } from '@cmdsp/documents';

/**
 * The chosen words as a passage of the document drawn in `root`, or null when nothing of one block is chosen. What
 * reaches into the next block is cut at the end of the first.
 */
export function passageOfSelection(root: HTMLElement, selection: Selection | null): PassageAddress | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const first = blockOf(range.startContainer, root);
  if (first === null) return null;
  const start = offsetIn(first, range.startContainer, range.startOffset);
  const isInside = first.contains(range.endContainer);
  const end = isInside ? offsetIn(first, range.endContainer, range.endOffset) : lengthOf(first);
  return end > start ? { block: Number(first.dataset['block']), start, end } : null;
}

function blockOf(node: Node, root: HTMLElement): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-block]') ?? null;
  return block !== null && root.contains(block) ? block : null;
}

function offsetIn(block: HTMLElement, node: Node, offset: number): number {
  const before = block.ownerDocument.createRange();
  before.selectNodeContents(block);
  before.setEnd(node, offset);
  return lengthOf(before.cloneContents());
}

/** A line break is one character, as in the text of a block; numbers of comments are drawn by style and have none. */
function lengthOf(node: Node): number {
  const breaks = 'querySelectorAll' in node ? (node as ParentNode).querySelectorAll('br').length : 0;
  return (node.textContent ?? '').length + breaks;
}
