import { type RefObject, useEffect } from 'react';
import { type Ease, eases } from './kept-answer.ts';

/** The keys 1 to 3 say how an answer came. They work only while the focus is inside, so that nobody presses one unawares. */
export function useEaseKeys(inside: RefObject<HTMLElement | null>, choose: (ease: Ease) => void): void {
  useEffect(() => {
    const element = inside.current;
    const read = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const ease = eases.find(({ key }) => key === event.key);
      if (ease !== undefined) choose(ease.id);
    };
    element?.addEventListener('keydown', read);
    return () => element?.removeEventListener('keydown', read);
  }, [inside, choose]);
}
