import type { Block } from '@cmdsp/markdown/tree';
import { Button } from '../../../ui/button.tsx';
import type { Note } from '../../notes/note-types.ts';
import { Popover } from '../popover.tsx';
import styles from './block-menu.module.css';

type BlockMenuProps = {
  readonly block: Block;
  /** Where the menu opens and where the focus returns. */
  readonly button: HTMLElement;
  /** Highlights and notes in this block. */
  readonly notes: readonly Note[];
  readonly onHighlight: () => void;
  readonly onNote: (note: Note | null) => void;
  readonly onRemove: (note: Note) => void;
  readonly onClose: () => void;
};

const nouns: Partial<Record<Block['kind'], string>> = {
  list: 'list',
  quote: 'quotation',
  table: 'table',
  figure: 'figure',
  example: 'example',
  'code-block': 'listing',
};

/** What can be done with one block without selecting words: highlight it as a whole, write a note, remove a highlight. */
export function BlockMenu({ block, button, notes, onHighlight, onNote, onRemove, onClose }: BlockMenuProps) {
  const noun = nouns[block.kind] ?? 'paragraph';
  const act = (work: () => void) => () => {
    // First, so that a note that opens takes the focus from here and not from nowhere.
    button.focus({ preventScroll: true });
    onClose();
    work();
  };
  return (
    <Popover label={`Highlights and notes of this ${noun}`} anchor={button} onClose={onClose}>
      <span className={styles.menu}>
        {block.kind !== 'figure' && (
          <Button look="quiet" onPress={act(onHighlight)}>
            Highlight this {noun}
          </Button>
        )}
        <Button look="quiet" onPress={act(() => onNote(null))}>
          Write a note on this {noun}
        </Button>
        {notes.map((note) => (
          <span key={note.id} className={styles.own}>
            <span className={styles.words}>{note.quote === '' ? `On this ${noun}` : `“${shorten(note.quote)}”`}</span>
            <span className={styles.actions}>
              <Button look="quiet" onPress={act(() => onNote(note))}>
                {note.text === '' ? 'Write a note' : 'Open the note'}
              </Button>
              {note.text === '' && (
                <Button look="quiet" onPress={act(() => onRemove(note))}>
                  Remove the highlight
                </Button>
              )}
            </span>
          </span>
        ))}
      </span>
    </Popover>
  );
}

function shorten(quote: string): string {
  return quote.length > 70 ? `${quote.slice(0, 64).trimEnd()} …` : quote;
}
