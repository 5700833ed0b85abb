import { type RefObject, useEffect, useState } from 'react';
import { readSelection, type SelectedStretch } from './read-selection.ts';

const settleMilliseconds = 120;

/** What is selected in a text, block by block, once the selection rests: by mouse, by touch or by keyboard. */
export function useSelectedWords(root: RefObject<HTMLElement | null>): readonly SelectedStretch[] {
  const [stretches, setStretches] = useState<readonly SelectedStretch[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      const found = root.current === null ? [] : readSelection(root.current, document.getSelection());
      setStretches((known) => (known.length === 0 && found.length === 0 ? known : found));
    };
    const listen = () => {
      clearTimeout(timer);
      timer = setTimeout(read, settleMilliseconds);
    };
    document.addEventListener('selectionchange', listen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', listen);
    };
  }, [root]);
  return stretches;
}
