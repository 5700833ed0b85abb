import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Note } from '../../notes/note-types.ts';
import type { NotesBook } from '../../notes/notes-book.ts';
import styles from './note-card.module.css';
import { NoteState } from './note-state.tsx';

type NoteCardProps = {
  readonly note: Note;
  readonly book: NotesBook;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** True where the words that the note stood on are no longer in the text. */
  readonly isLost?: boolean;
};

/** A private note below the words it stands on: read, written on, deleted. What is typed is kept as it is typed. */
export function NoteCard({ note, book, isOpen, onOpen, isLost = false }: NoteCardProps) {
  const [isAsking, setAsking] = useState(false);
  const words = shorten(note.quote);
  return (
    <section
      className={styles.card}
      id={`note-${note.id}`}
      aria-label={words === '' ? 'Your note' : `Your note on ${words}`}
    >
      {isLost && <p className={styles.lost}>The text changed. These words are no longer in it:</p>}
      {note.quote !== '' && <blockquote className={styles.quote}>{words}</blockquote>}
      {isOpen ? (
        <TextField
          label="Your note, for you alone"
          rows={4}
          autoFocus
          maxLength={10_000}
          value={note.text}
          onChange={(text) => book.write(note, text)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onOpen(false);
          }}
        />
      ) : (
        note.text !== '' && <p className={styles.text}>{note.text}</p>
      )}
      <div className={styles.actions}>
        <NoteState state={book.stateOf(note.id)} refusal={book.refusal} />
        <Button look="quiet" onPress={() => onOpen(!isOpen)}>
          {isOpen ? 'Done' : 'Edit note'}
        </Button>
        <Button look="quiet" onPress={() => setAsking(true)}>
          Delete
        </Button>
      </div>
      <Dialog
        title="Delete this note?"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>Keep the note</Button>
            <Button look="danger" onPress={() => book.remove(note)}>
              Delete the note
            </Button>
          </>
        }
      >
        {words === '' ? 'It stands on no particular words.' : `It stands on ${words}.`} It cannot be brought back.
      </Dialog>
    </section>
  );
}

function shorten(quote: string): string {
  if (quote === '') return '';
  return quote.length > 160 ? `“${quote.slice(0, 150).trimEnd()} …”` : `“${quote}”`;
}
