import type { Page } from 'playwright-core';

/**
 * Names what a person could not read on the page as it is laid out now: a page wider than the window, text cut off at
 * the edge of its box, and texts drawn over each other. Things that float by design (bars, dialogs) may lie over others.
 */
export async function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      faults.push(`wider than the window: ${root.scrollWidth} px of ${root.clientWidth}, ${widest()}`);

    type Line = { readonly box: DOMRect; readonly owner: Element; readonly words: string };
    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      const words = (node.textContent ?? '').trim();
      if (owner === null || words === '' || !isSeen(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 2 || box.height < 2 || isScrolledAway(owner, box)) continue;
        lines.push({ box, owner, words: words.slice(0, 40) });
      }
      const cutter = cuttingAncestor(owner, range.getBoundingClientRect());
      if (cutter !== null) faults.push(`cut off: "${words.slice(0, 40)}" by ${cutter}`);
    }
    lines.sort((one, other) => one.box.top - other.box.top);
    for (const [index, one] of lines.entries()) {
      for (let next = index + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (other === undefined || other.box.top > one.box.bottom - 4) break;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        const shorter = Math.min(one.box.height, other.box.height);
        if (across > 4 && down > shorter / 2 && one.owner !== other.owner)
          faults.push(`one over the other: "${one.words}" and "${other.words}"`);
      }
    }
    return faults.slice(0, 12);

    function isSeen(element: Element): boolean {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      for (let up: Element | null = element; up !== null; up = up.parentElement) {
        const { position, clipPath, pointerEvents } = getComputedStyle(up);
        if (position === 'fixed' || position === 'sticky' || clipPath !== 'none') return false;
        // A watermark lies over the text on purpose and lets everything through.
        if (pointerEvents === 'none' && up.getAttribute('aria-hidden') === 'true') return false;
        if (up instanceof SVGElement) return false;
      }
      return true;
    }

    function isScrolledAway(element: Element, text: DOMRect): boolean {
      for (let up: Element | null = element; up !== null && up !== document.body; up = up.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(up);
        if (![overflowX, overflowY].some((value) => value === 'auto' || value === 'scroll')) continue;
        const box = up.getBoundingClientRect();
        if (text.bottom > box.bottom + 1 || text.top < box.top - 1) return true;
        if (text.right > box.right + 1 || text.left < box.left - 1) return true;
      }
      return false;
    }

    function cuttingAncestor(element: Element, text: DOMRect): string | null {
      for (let up: Element | null = element; up !== null && up !== document.body; up = up.parentElement) {
        const style = getComputedStyle(up);
        const box = up.getBoundingClientRect();
        if (style.overflowX === 'hidden' || style.overflowX === 'clip')
          if (text.right > box.right + 2 || text.left < box.left - 2) return describe(up);
        if (style.overflowY === 'hidden' || style.overflowY === 'clip')
          if (text.bottom > box.bottom + 2 || text.top < box.top - 2) return describe(up);
        // What scrolls shows everything in the end.
        if (style.overflowX === 'auto' || style.overflowX === 'scroll' || style.overflowY === 'auto') return null;
      }
      return null;
    }

    function widest(): string {
      let found: Element | null = null;
      let right = root.clientWidth;
      for (const element of document.body.querySelectorAll('*')) {
        const box = element.getBoundingClientRect();
        // Of equals the innermost, which comes last.
        if (box.right < right || box.width < 2 || isScrolledAway(element, box)) continue;
        found = element;
        right = box.right;
      }
      return found === null ? 'whatever it is' : `${describe(found)} "${(found.textContent ?? '').slice(0, 40)}"`;
    }

    function describe(element: Element): string {
      return `${element.tagName.toLowerCase()}.${element.className}`;
    }
  });
}
