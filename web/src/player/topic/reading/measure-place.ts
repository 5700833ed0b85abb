import type { ReadingPlace } from './minutes-left.ts';

/** How far below the top of the window the line of reading lies: under the bar that stays there. */
const readingLine = 88;

/** The block at the line of reading, and how much of it is above. Null while the text is not on the page. */
export function measurePlace(root: HTMLElement): ReadingPlace | null {
  const blocks = [...root.querySelectorAll<HTMLElement>('[data-block]')];
  let place: ReadingPlace | null = null;
  for (const element of blocks) {
    const { top, height } = element.getBoundingClientRect();
    if (place !== null && top > readingLine) break;
    const share = height === 0 ? 0 : (readingLine - top) / height;
    place = { block: Number(element.dataset['block']), permille: Math.round(Math.min(1, Math.max(0, share)) * 1000) };
  }
  return place;
}

/** Brings a place to the line of reading, and moves the focus there for those who read on by keyboard. */
export function scrollToPlace(root: HTMLElement, { block, permille }: ReadingPlace): void {
  const element = root.querySelector<HTMLElement>(`[data-block="${block}"]`);
  if (element === null) return;
  const { top, height } = element.getBoundingClientRect();
  window.scrollTo({ top: window.scrollY + top + (height * permille) / 1000 - readingLine, behavior: 'instant' });
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
