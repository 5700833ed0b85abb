import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { StudyPlaces } from '../../db/tables/study.ts';

type Key = { readonly personId: string; readonly topicId: string };

/** Where somebody stopped in each part of a topic. */
export async function listPlaces(tx: Tx, { personId, topicId }: Key): Promise<readonly Selectable<StudyPlaces>[]> {
  return tx
    .selectFrom('studyPlaces')
    .selectAll()
    .where('personId', '=', personId)
    .where('topic', '=', topicId)
    .execute();
}

/** Remembers a place; a later one takes its place. */
export async function upsertPlace(
  tx: Tx,
  { personId, topicId, ...place }: Key & Omit<Selectable<StudyPlaces>, 'personId' | 'topic' | 'savedAt'>,
): Promise<void> {
  const { position, permille, textHash, sectionId, sectionTitle } = place;
  await tx
    .insertInto('studyPlaces')
    .values({ personId, topic: topicId, ...place })
    .onConflict((conflict) =>
      conflict.columns(['personId', 'topic', 'part']).doUpdateSet({
        position,
        permille,
        textHash,
        sectionId,
        sectionTitle,
        savedAt: sql<Date>`clock_timestamp()`,
      }),
    )
    .execute();
}
