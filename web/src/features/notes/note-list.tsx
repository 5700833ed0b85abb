import { Link } from '@tanstack/react-router';
import { Button } from '../../ui/button.tsx';
import type { ListedNote, TopicNotes } from './notes-query.ts';
import styles from './notes.module.css';

type NoteListProps = { readonly topic: TopicNotes; readonly onDelete: (note: ListedNote) => void };

/** Highlights and notes of one topic in the order of its text, each with the way to its words. */
export function NoteList({ topic, onDelete }: NoteListProps) {
  return (
    <ul className={styles.list}>
      {topic.notes.map((note) => (
        <li key={note.id} className={styles.note}>
          {note.section !== null && <p className={styles.section}>{note.section.title}</p>}
          {note.quote !== '' && <blockquote className={styles.quote}>{note.quote}</blockquote>}
          {note.text !== '' && <p className={styles.text}>{note.text}</p>}
          <div className={styles.actions}>
            <Link
              to="/learn/topics/$topic"
              params={{ topic: topic.id }}
              search={{ part: 'reading', note: note.id }}
              aria-label={`Read on there: ${nameOf(note)}`}
            >
              Read on there
            </Link>
            <Button look="quiet" aria-label={`Delete: ${nameOf(note)}`} onPress={() => onDelete(note)}>
              Delete
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A few words that tell one note from another. */
export function nameOf({ text, quote, section }: ListedNote): string {
  const words = text === '' ? quote : text;
  if (words === '') return section?.title ?? 'highlight';
  return words.length > 50 ? `${words.slice(0, 45).trimEnd()} …` : words;
}
