import { type Insertable, type Selectable, sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { StudyNotes } from '../../db/tables/study.ts';

/** A highlight or note as it is stored. */
export type NoteRow = Selectable<StudyNotes>;

/** Somebody's highlights and notes in the order of the text; of one topic, when it is given. */
export async function listNotes(
  tx: Tx,
  { personId, topicId }: { readonly personId: string; readonly topicId?: string },
): Promise<readonly NoteRow[]> {
  return tx
    .selectFrom('studyNotes')
    .selectAll()
    .where('personId', '=', personId)
    .$if(topicId !== undefined, (query) => query.where('topic', '=', topicId ?? ''))
    .orderBy('topic')
    .orderBy('block')
    .orderBy('startAt')
    .orderBy('createdAt')
    .execute();
}

/** One note, locked against other changes; null when there is none. */
export async function findNoteForUpdate(
  tx: Tx,
  { personId, id }: { readonly personId: string; readonly id: string },
): Promise<NoteRow | null> {
  const row = await tx
    .selectFrom('studyNotes')
    .selectAll()
    .where('personId', '=', personId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** How many highlights and notes somebody has. */
export async function countNotes(tx: Tx, personId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('studyNotes')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Adds a note; null when its id is taken already. */
export async function insertNote(tx: Tx, note: Insertable<StudyNotes>): Promise<NoteRow | null> {
  const row = await tx
    .insertInto('studyNotes')
    .values(note)
    .onConflict((conflict) => conflict.columns(['personId', 'id']).doNothing())
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** Changes the text of a note that the caller has locked. */
export async function updateNote(
  tx: Tx,
  { personId, id, body }: { readonly personId: string; readonly id: string; readonly body: string },
): Promise<NoteRow> {
  return tx
    .updateTable('studyNotes')
    .set({ body, revision: sql<number>`revision + 1`, changedAt: sql<Date>`clock_timestamp()` })
    .where('personId', '=', personId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Removes a note; nothing when there is none. */
export async function deleteNote(
  tx: Tx,
  { personId, id }: { readonly personId: string; readonly id: string },
): Promise<void> {
  await tx.deleteFrom('studyNotes').where('personId', '=', personId).where('id', '=', id).execute();
}
