import type { Block } from '@cmdsp/markdown/tree';
import { useMemo } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { Button } from '../../../ui/button.tsx';
import type { Note } from '../../notes/note-types.ts';
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
  const trigger = useMemo(() => ({ current: button }), [button]);
  const noun = nouns[block.kind] ?? 'paragraph';
  const act = (work: () => void) => () => {
    onClose();
    work();
  };
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className={styles.popover ?? ''}
    >
      <Dialog aria-label={`Highlights and notes of this ${noun}`} className={styles.menu ?? ''}>
        {block.kind !== 'figure' && (
          <Button look="quiet" autoFocus onPress={act(onHighlight)}>
            Highlight this {noun}
          </Button>
        )}
        <Button look="quiet" onPress={act(() => onNote(null))}>
          Write a note on this {noun}
        </Button>
        {notes.map((note) => (
          <div key={note.id} className={styles.own}>
            <p className={styles.words}>{note.quote === '' ? `On this ${noun}` : `“${shorten(note.quote)}”`}</p>
            <div className={styles.actions}>
              <Button look="quiet" onPress={act(() => onNote(note))}>
                {note.text === '' ? 'Write a note' : 'Open the note'}
              </Button>
              {note.text === '' && (
                <Button look="quiet" onPress={act(() => onRemove(note))}>
                  Remove the highlight
                </Button>
              )}
            </div>
          </div>
        ))}
      </Dialog>
    </Popover>
  );
}

function shorten(quote: string): string {
  return quote.length > 70 ? `${quote.slice(0, 64).trimEnd()} …` : quote;
}
