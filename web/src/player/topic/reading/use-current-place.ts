import { type RefObject, useEffect, useState } from 'react';
import { measurePlace } from './measure-place.ts';
import type { ReadingPlace } from './minutes-left.ts';

/**
 * Follows where in a text somebody is. `onMove` hears of every place they scroll to themselves; the place returned
 * changes in steps, so that the page is not drawn anew with every pixel.
 */
export function useCurrentPlace(
  root: RefObject<HTMLElement | null>,
  onMove: (place: ReadingPlace) => void,
): ReadingPlace {
  const [current, setCurrent] = useState<ReadingPlace>({ block: 0, permille: 0 });
  useEffect(() => {
    let frame = 0;
    const measure = (isMoved: boolean) => {
      const place = root.current === null ? null : measurePlace(root.current);
      if (place === null) return;
      const step = { block: place.block, permille: Math.floor(place.permille / 100) * 100 };
      setCurrent((known) => (known.block === step.block && known.permille === step.permille ? known : step));
      if (isMoved) onMove(place);
    };
    const listen = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => measure(true));
    };
    frame = requestAnimationFrame(() => measure(false));
    window.addEventListener('scroll', listen, { passive: true });
    window.addEventListener('resize', listen, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', listen);
      window.removeEventListener('resize', listen);
    };
  }, [root, onMove]);
  return current;
}
