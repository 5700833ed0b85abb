import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { NoteList, nameOf } from './note-list.tsx';
import { type ListedNote, notesQuery, type TopicNotes } from './notes-query.ts';
import styles from './notes.module.css';
import { writeNotesAsMarkdown } from './write-notes-as-markdown.ts';

/** All of a learner's highlights and private notes, or those of one topic; to read, to find again, to take along. */
export function NotesPage() {
  const { topic: onlyTopic } = useSearch({ from: '/learn/notes' });
  const { data, error, refetch } = useQuery(notesQuery);
  const [asked, setAsked] = useState<ListedNote | null>(null);
  const remove = useDelete(() => setAsked(null));
  const topics = data?.topics.filter(({ id }) => onlyTopic === undefined || id === onlyTopic) ?? [];
  return (
    <Page
      title={onlyTopic === undefined ? 'My notes' : `My notes: topic ${onlyTopic}`}
      above={<Link to="/learn">Learn</Link>}
      purpose="Your highlights and notes, for you alone: nobody else reads them, staff included."
      width="reading"
      action={
        topics.length > 0 && (
          <Button onPress={() => download(topics)}>
            <Icon name="download" size={16} /> Download as Markdown
          </Button>
        )
      }
    >
      {data === undefined &&
        (error === null ? (
          <Loading what="your notes" lines={6} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && onlyTopic !== undefined && (
        <p>
          <Link to="/learn/notes" search={{}}>
            Show the notes of all topics
          </Link>
        </p>
      )}
      {data !== undefined && topics.length === 0 && (
        <Empty
          title="No notes yet"
          action={
            <ButtonLink to="/learn/topics/$topic" params={{ topic: onlyTopic ?? '1.1' }} search={{ part: 'reading' }}>
              Open a reading
            </ButtonLink>
          }
        >
          In a reading, select words, or press the pen beside a paragraph.
        </Empty>
      )}
      {topics.map((topic) => (
        <Section key={topic.id} title={`${topic.id} ${topic.title}`}>
          <NoteList topic={topic} onDelete={setAsked} />
        </Section>
      ))}
      <Dialog
        title="Delete this note?"
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button onPress={() => setAsked(null)}>Keep it</Button>
            <Button look="danger" isPending={remove.isPending} onPress={() => asked !== null && remove.run(asked)}>
              Delete
            </Button>
          </>
        }
      >
        <p className={styles.quote}>{asked === null ? '' : nameOf(asked)}</p>
        <p>It cannot be brought back.</p>
        {remove.error !== null && <Failure error={remove.error} />}
      </Dialog>
    </Page>
  );
}

function useDelete(onDone: () => void) {
  const client = useQueryClient();
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (note: ListedNote) => {
    setPending(true);
    setError(null);
    try {
      await request('DELETE /api/notes/:id', { params: { id: note.id } });
      await client.invalidateQueries({ queryKey: ['all-notes'] });
      await client.invalidateQueries({ queryKey: ['notes', note.topic] });
      onDone();
    } catch (failure) {
      setError(failure);
    } finally {
      setPending(false);
    }
  };
  return { isPending, error, run: (note: ListedNote) => void run(note) };
}

function download(topics: readonly TopicNotes[]): void {
  const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const file = new Blob([writeNotesAsMarkdown(topics, today)], { type: 'text/markdown' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'cmdsp-notes.md';
  link.click();
  // Once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
