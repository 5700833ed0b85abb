import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useReducer } from 'react';
import { type NoteOutbox, openNoteOutbox } from '../../player/notes/note-outbox.ts';
import type { NewNote, Note, SaveState } from '../../player/notes/note-types.ts';
import type { NotesBook } from '../../player/notes/notes-book.ts';
import { topicNotesQuery } from './notes-query.ts';
import { keepPendingNotes, readPendingNotes } from './pending-notes.ts';
import { sendNoteChange } from './send-note-change.ts';

/** The notes of a topic; null until they are loaded. What cannot be sent is kept in the page and tried again. */
export function useNotes(topic: string, email: string): NotesBook | null {
  const client = useQueryClient();
  const { data } = useQuery(topicNotesQuery(topic));
  const [turn, redraw] = useReducer((count: number) => count + 1, 0);
  const outbox = useMemo(() => (email === '' ? null : openOutbox(client, email, redraw)), [client, email]);
  useSendingBeforeLeaving(outbox);

  return useMemo(() => {
    if (data === undefined || outbox === null) return null;
    // `turn` stands for what changed inside the outbox.
    void turn;
    const changes = outbox.changes().filter(({ note }) => note.topic === topic);
    const changed = new Set(changes.map(({ note }) => note.id));
    const notes = [
      ...data.notes.filter(({ id }) => !changed.has(id)),
      ...changes.flatMap(({ kind, note }) => (kind === 'put' ? [note] : [])),
    ];
    return {
      notes,
      add(given) {
        const note = beginNote(given);
        outbox.add({ kind: 'put', note });
        return note.id;
      },
      write: (note, text) => outbox.add({ kind: 'put', note: { ...note, text } }),
      remove: (note) => outbox.add({ kind: 'delete', note }),
      stateOf: outbox.stateOf,
      state: worstOf(outbox.changes().map(({ note }) => outbox.stateOf(note.id))),
      refusal: outbox.refusal(),
    };
  }, [data, outbox, topic, turn]);
}

function openOutbox(client: QueryClient, email: string, redraw: () => void): NoteOutbox {
  return openNoteOutbox(
    {
      send: sendNoteChange,
      later(milliseconds, work) {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      keep: (changes) => keepPendingNotes(email, changes),
      onDone(id, note) {
        for (const [key, known] of client.getQueriesData<{ notes: Note[] }>({ queryKey: ['notes'] })) {
          if (known === undefined) continue;
          const others = known.notes.filter((one) => one.id !== id);
          client.setQueryData(key, { notes: note === null || note.topic !== key[1] ? others : [...others, note] });
        }
        void client.invalidateQueries({ queryKey: ['all-notes'] });
      },
      onChange: redraw,
    },
    readPendingNotes(email),
  );
}

function useSendingBeforeLeaving(outbox: NoteOutbox | null): void {
  useEffect(() => {
    if (outbox === null) return undefined;
    const warn = (event: BeforeUnloadEvent) => {
      if (outbox.changes().length > 0) event.preventDefault();
    };
    window.addEventListener('online', outbox.flush);
    window.addEventListener('pagehide', outbox.flush);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('online', outbox.flush);
      window.removeEventListener('pagehide', outbox.flush);
      window.removeEventListener('beforeunload', warn);
      outbox.flush();
    };
  }, [outbox]);
}

function beginNote({ topic, textHash, anchor }: NewNote): Note {
  const now = new Date().toISOString();
  return {
    id: newId(),
    topic,
    textHash,
    ...anchor,
    section: null,
    text: '',
    revision: 0,
    createdAt: now,
    changedAt: now,
  };
}

/** A random UUID; `crypto.randomUUID` exists on secure addresses only. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  }).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function worstOf(states: readonly SaveState[]): SaveState {
  return (['refused', 'waiting', 'saving'] as const).find((state) => states.includes(state)) ?? 'saved';
}
