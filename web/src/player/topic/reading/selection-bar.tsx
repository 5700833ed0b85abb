import { Button } from '../../../ui/button.tsx';
import styles from './selection-bar.module.css';

type SelectionBarProps = { readonly onHighlight: () => void; readonly onNote: () => void };

/** While words are selected: highlight them or write a note on them. Pressing here leaves the selection as it is. */
export function SelectionBar({ onHighlight, onNote }: SelectionBarProps) {
  return (
    <div
      className={styles.bar}
      role="toolbar"
      aria-label="The selected words"
      onMouseDown={(event) => event.preventDefault()}
    >
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
