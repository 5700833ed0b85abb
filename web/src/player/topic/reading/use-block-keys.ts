import { type RefObject, useEffect, useRef } from 'react';

type BlockKeys = {
  /** Highlights what is selected, or begins a note on it; null while nothing is. */
  readonly onSelected: ((isNote: boolean) => void) | null;
  /** Somebody pressed a highlight: its block, and the button of that block. */
  readonly onMark: (block: number, button: HTMLElement) => void;
};

/**
 * Keys and presses inside a text: Alt+Shift+H and Alt+Shift+N on a selection, arrows from the button of one block to
 * that of another, and a press on a highlight.
 */
export function useBlockKeys(root: RefObject<HTMLElement | null>, keys: BlockKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.altKey && event.shiftKey && latest.current.onSelected !== null) {
        // By the key's place: Alt changes the letter on some keyboards.
        if (event.code !== 'KeyH' && event.code !== 'KeyN') return;
        event.preventDefault();
        latest.current.onSelected(event.code === 'KeyN');
      }
    };
    const walk = (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLElement) || event.target.dataset['blockMenu'] === undefined) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined) return;
      const buttons = [...element.querySelectorAll<HTMLElement>('[data-block-menu]')];
      const next = buttons[buttons.indexOf(event.target) + step];
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    };
    const click = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || document.getSelection()?.isCollapsed === false) return;
      const block = event.target.closest('mark')?.closest<HTMLElement>('[data-block]')?.dataset['block'];
      const button = block === undefined ? null : element.querySelector<HTMLElement>(`[data-block-menu="${block}"]`);
      if (block !== undefined && button !== null) latest.current.onMark(Number(block), button);
    };
    document.addEventListener('keydown', press);
    element.addEventListener('keydown', walk);
    element.addEventListener('click', click);
    return () => {
      document.removeEventListener('keydown', press);
      element.removeEventListener('keydown', walk);
      element.removeEventListener('click', click);
    };
  }, [root]);
}
