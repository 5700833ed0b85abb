import { request, RequestError } from '../../api/request.ts';
import type { NoteChange, SendOutcome } from '../../player/notes/note-outbox.ts';

/** Sends one change of a note and says how it ended; never throws, because what was typed must stay. */
export async function sendNoteChange(change: NoteChange): Promise<SendOutcome> {
  const { id, topic, block, start, end, quote, before, after, textHash, text, revision } = change.note;
  const body = { topic, block, start, end, quote, before, after, textHash, text, revision };
  try {
    if (change.kind === 'delete') {
      await request('DELETE /api/notes/:id', { params: { id } }, { keepalive: true });
      return { kind: 'done', note: null };
    }
    return { kind: 'done', note: await request('PUT /api/notes/:id', { params: { id }, body }, { keepalive: true }) };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    if (error.code === 'conflict') return readConflict(change);
    if (error.status === 0 || error.status === 429 || error.status >= 500) return { kind: 'away' };
    return { kind: 'refused', message: error.message };
  }
}

async function readConflict({ note: { id, topic } }: NoteChange): Promise<SendOutcome> {
  try {
    const { notes } = await request('GET /api/topics/:topic/notes', { params: { topic } });
    return { kind: 'conflict', note: notes.find((note) => note.id === id) ?? null };
  } catch {
    // Whatever keeps the other version away now, asking later does no harm.
    return { kind: 'away' };
  }
}
