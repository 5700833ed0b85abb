/** A stretch of one block's text, as selected on the page. */
export type SelectedStretch = { readonly block: number; readonly start: number; readonly end: number };

/** What is selected inside `root`, block by block; empty when the selection is elsewhere or only a caret. */
export function readSelection(root: HTMLElement, selection: Selection | null): readonly SelectedStretch[] {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return [];
  return [...root.querySelectorAll<HTMLElement>('[data-block]')].flatMap((element) => {
    if (!range.intersectsNode(element)) return [];
    const stretch = measure(element, range);
    return stretch.end > stretch.start ? [{ block: Number(element.dataset['block']), ...stretch }] : [];
  });
}

function measure(element: HTMLElement, range: Range): { readonly start: number; readonly end: number } {
  let length = 0;
  let start: number | null = null;
  let end = 0;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest('[data-unquoted], figure, svg') instanceof Element) continue;
    const size = node.textContent?.length ?? 0;
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : size;
      start ??= length + from;
      if (to > from) end = length + to;
    }
    length += size;
  }
  return { start: start ?? 0, end };
}
