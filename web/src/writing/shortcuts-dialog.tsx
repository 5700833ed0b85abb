import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './writing.module.css';

const shortcuts = [
  ['Ctrl+B, Ctrl+I, Ctrl+E', 'Bold, italic, code'],
  ['Ctrl+Alt+2, Ctrl+Alt+3', 'Heading, subheading'],
  ['Ctrl+Shift+8, Ctrl+Shift+7', 'List, numbered list'],
  ['Ctrl+], Ctrl+[', 'List one level in, one level out'],
  ['Ctrl+Shift+B', 'Quote'],
  ['Shift+Enter', 'New line in the same paragraph'],
  ['Tab, Shift+Tab in a table', 'Next cell, cell before; behind the last cell a new row'],
  ['Ctrl+Enter in a table', 'Out of the table, below it'],
  ['Tab elsewhere', 'Out of the text'],
  ['Alt+F10', 'To the tools; the arrow keys move between them, Escape goes back'],
  ['Ctrl+Z, Ctrl+Shift+Z', 'Undo, redo'],
] as const;

/** The keys of the editor. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      title="Keys for writing"
      isOpen
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          Back to the text
        </Button>
      }
    >
      <dl className={styles.keys}>
        {shortcuts.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>On a Mac, the Command key stands for Ctrl.</p>
    </Dialog>
  );
}
