import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { getTopic } from '../../learning/get-topic.ts';
import { type NoteView, presentNote } from './present-note.ts';
import { listNotes } from './queries.ts';

/** Somebody's highlights and notes in one topic. @throws Problem `not-found` */
export async function showTopicNotes(
  context: Context,
  { personId, topicId }: { readonly personId: string; readonly topicId: string },
): Promise<{ notes: NoteView[] }> {
  getTopic(context.catalogue, topicId);
  const notes = await asPerson(context.databases.candidate, personId, (tx) => listNotes(tx, { personId, topicId }));
  return { notes: notes.map(presentNote) };
}

/** All of somebody's highlights and notes under the titles of their topics. */
export async function showNotes(
  context: Context,
  personId: string,
): Promise<z.input<Endpoints['GET /api/notes']['response']>> {
  const notes = await asPerson(context.databases.candidate, personId, (tx) => listNotes(tx, { personId }));
  const titles = new Map(
    context.catalogue.programme.modules.flatMap(({ topics }) => topics.map(({ id, title }) => [id, title] as const)),
  );
  const groups = new Map<string, NoteView[]>();
  for (const note of notes) groups.set(note.topic, [...(groups.get(note.topic) ?? []), presentNote(note)]);
  return { topics: [...groups].map(([id, own]) => ({ id, title: titles.get(id) ?? `Topic ${id}`, notes: own })) };
}
