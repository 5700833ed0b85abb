import { scrollToPlace } from './measure-place.ts';
import type { ReadingPlace } from './minutes-left.ts';

const settleMilliseconds = 3000;
const signsOfLife = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Goes to a place and stays there while the page settles: faces of the text and notes that arrive move the lines. Lets
 * go at the first thing the reader does. Gives the way to let go earlier.
 */
export function holdPlace(root: HTMLElement, place: ReadingPlace): () => void {
  const frame = requestAnimationFrame(() => scrollToPlace(root, place));
  const observer = new ResizeObserver(() => scrollToPlace(root, place));
  observer.observe(root);
  const letGo = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    observer.disconnect();
    for (const sign of signsOfLife) window.removeEventListener(sign, letGo);
  };
  const timer = setTimeout(letGo, settleMilliseconds);
  for (const sign of signsOfLife) window.addEventListener(sign, letGo, { passive: true });
  return letGo;
}
