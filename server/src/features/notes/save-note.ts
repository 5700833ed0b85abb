import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { findSection } from '../../learning/find-section.ts';
import { getTopic } from '../../learning/get-topic.ts';
import { textHash } from '../../learning/text-hash.ts';
import { type NoteView, presentNote } from './present-note.ts';
import { countNotes, findNoteForUpdate, insertNote, type NoteRow, updateNote } from './queries.ts';

type Given = z.output<Endpoints['PUT /api/notes/:id']['body']>;

/** More than anybody writes by hand; less than would slow their pages down. */
const mostNotes = 2000;

/**
 * Adds a note or changes its text. The words it stands on never change. Sending the same again changes nothing; a text
 * written on another revision than the newest is refused, so that no device writes over another.
 * @throws Problem `not-found`, `conflict`, `too-many-notes`
 */
export async function saveNote(
  context: Context,
  { personId, id, note }: { readonly personId: string; readonly id: string; readonly note: Given },
): Promise<NoteView> {
  const { reading } = getTopic(context.catalogue, note.topic);
  if (reading === null) throw new Problem('not-found', 'This topic has no reading yet.');
  // In a text that has changed since, the block may be another: the note then stands under no section.
  const section = textHash(reading.tree) === note.textHash ? findSection(reading.tree, note.block) : null;
  return asPerson(context.databases.candidate, personId, async (tx) => {
    const stored = await findNoteForUpdate(tx, { personId, id });
    if (stored !== null)
      return presentNote(await change(stored, note, (body) => updateNote(tx, { personId, id, body })));
    if ((await countNotes(tx, personId)) >= mostNotes)
      throw new Problem('too-many-notes', `You have ${mostNotes} highlights and notes. Delete some to make room.`);
    const inserted = await insertNote(tx, {
      personId,
      id,
      topic: note.topic,
      block: note.block,
      startAt: note.start,
      endAt: note.end,
      quote: note.quote,
      wordsBefore: note.before,
      wordsAfter: note.after,
      textHash: note.textHash,
      sectionId: section?.id ?? null,
      sectionTitle: section?.title ?? null,
      body: note.text,
    });
    if (inserted === null) throw new Problem('conflict', 'This note was saved a moment ago. Try again.');
    return presentNote(inserted);
  });
}

async function change(stored: NoteRow, note: Given, update: (body: string) => Promise<NoteRow>): Promise<NoteRow> {
  // What is already there needs no writing: an answer was lost, or another device wrote the same.
  if (stored.body === note.text) return stored;
  if (stored.revision !== note.revision)
    throw new Problem('conflict', 'This note was changed on another device in the meantime.');
  return update(note.text);
}
