import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect } from 'react';

/** Alt+F10 leads from the text to its tools, Escape leads back. */
export function useToolKeys(frame: RefObject<HTMLElement | null>, editor: Editor | null): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null || editor === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const isInTools = event.target instanceof HTMLElement && event.target.closest('[role=toolbar]') !== null;
      if (event.altKey && event.key === 'F10') element.querySelector<HTMLElement>('[role=toolbar] button')?.focus();
      else if (event.key === 'Escape' && isInTools) editor.view.focus();
      else return;
      event.preventDefault();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [frame, editor]);
}
