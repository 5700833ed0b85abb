import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import type { Note } from '../../notes/note-types.ts';
import type { NotesBook } from '../../notes/notes-book.ts';
import styles from './note-card.module.css';
import { NoteState } from './note-state.tsx';

const DeleteNoteDialog = lazy(async () => {
  const { DeleteNoteDialog: component } = await import('./delete-note-dialog.tsx');
  return { default: component };
});

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
        <NoteField text={note.text} onWrite={(text) => book.write(note, text)} onDone={() => onOpen(false)} />
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
      {isAsking && (
        <Suspense>
          <DeleteNoteDialog words={words} onKeep={() => setAsking(false)} onDelete={() => book.remove(note)} />
        </Suspense>
      )}
    </section>
  );
}

type NoteFieldProps = {
  readonly text: string;
  readonly onWrite: (text: string) => void;
  readonly onDone: () => void;
};

function NoteField({ text, onWrite, onDone }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // It opens because somebody asked to write.
  useEffect(() => field.current?.focus(), []);
  return (
    <label className={styles.field}>
      <span>Your note, for you alone</span>
      <textarea
        ref={field}
        rows={4}
        maxLength={10_000}
        value={text}
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
        }}
      />
    </label>
  );
}

function shorten(quote: string): string {
  if (quote === '') return '';
  return quote.length > 160 ? `“${quote.slice(0, 150).trimEnd()} …”` : `“${quote}”`;
}
