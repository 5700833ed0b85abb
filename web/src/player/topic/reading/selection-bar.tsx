import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import styles from './selection-bar.module.css';

type SelectionBarProps = { readonly onHighlight: () => void; readonly onNote: () => void };

/** While words are selected: highlight them or write a note on them. Pressing here leaves the selection as it is. */
export function SelectionBar({ onHighlight, onNote }: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = bar.current;
    const keepSelection = (event: MouseEvent) => event.preventDefault();
    element?.addEventListener('mousedown', keepSelection);
    return () => element?.removeEventListener('mousedown', keepSelection);
  }, []);
  return (
    <div ref={bar} className={styles.bar} role="group" aria-label="The selected words">
      <Button look="primary" onPress={onHighlight} aria-keyshortcuts="Alt+Shift+H">
        Highlight
      </Button>
      <Button onPress={onNote} aria-keyshortcuts="Alt+Shift+N">
        Write a note
      </Button>
      <span className={styles.keys} aria-hidden="true">
        Alt + Shift + H, Alt + Shift + N
      </span>
    </div>
  );
}
