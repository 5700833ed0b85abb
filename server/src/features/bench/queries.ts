import { type Insertable, type Selectable, sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { BenchArtefacts } from '../../db/tables/bench.ts';

/** An artefact as it is stored. */
export type ArtefactRow = Selectable<BenchArtefacts>;

/** An artefact without its body, with how many bytes that has. */
export type ArtefactEntry = Omit<ArtefactRow, 'body' | 'personId'> & { readonly bytes: number };

type Asked = { readonly personId: string; readonly id: string };

const entryColumns = ['id', 'kind', 'title', 'revision', 'createdAt', 'changedAt'] as const;
const bytes = sql<number>`octet_length(body)`.as('bytes');

/** Somebody's artefacts, the last changed first. */
export async function listArtefacts(tx: Tx, personId: string): Promise<readonly ArtefactEntry[]> {
  return tx
    .selectFrom('benchArtefacts')
    .select([...entryColumns, bytes])
    .where('personId', '=', personId)
    .orderBy('changedAt', 'desc')
    .orderBy('id')
    .execute();
}

/** One artefact; null when there is none. */
export async function findArtefact(tx: Tx, { personId, id }: Asked): Promise<ArtefactRow | null> {
  const row = await tx
    .selectFrom('benchArtefacts')
    .selectAll()
    .where('personId', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** One artefact, locked against other changes; null when there is none. */
export async function findArtefactForUpdate(tx: Tx, { personId, id }: Asked): Promise<ArtefactRow | null> {
  const row = await tx
    .selectFrom('benchArtefacts')
    .selectAll()
    .where('personId', '=', personId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** How many artefacts somebody has. */
export async function countArtefacts(tx: Tx, personId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('benchArtefacts')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Adds an artefact; null when its id is taken already. */
export async function insertArtefact(tx: Tx, artefact: Insertable<BenchArtefacts>): Promise<ArtefactEntry | null> {
  const row = await tx
    .insertInto('benchArtefacts')
    .values(artefact)
    .onConflict((conflict) => conflict.columns(['personId', 'id']).doNothing())
    .returning([...entryColumns, bytes])
    .executeTakeFirst();
  return row ?? null;
}

/** Replaces the body of an artefact that the caller has locked. */
export async function updateBody(
  tx: Tx,
  { personId, id, body }: Asked & { readonly body: string },
): Promise<ArtefactEntry> {
  return tx
    .updateTable('benchArtefacts')
    .set({ body, revision: sql<number>`revision + 1`, changedAt: sql<Date>`clock_timestamp()` })
    .where('personId', '=', personId)
    .where('id', '=', id)
    .returning([...entryColumns, bytes])
    .executeTakeFirstOrThrow();
}

/** Gives an artefact another name; null when there is none. The revision counts bodies and stays. */
export async function updateTitle(
  tx: Tx,
  { personId, id, title }: Asked & { readonly title: string },
): Promise<ArtefactEntry | null> {
  const row = await tx
    .updateTable('benchArtefacts')
    .set({ title })
    .where('personId', '=', personId)
    .where('id', '=', id)
    .returning([...entryColumns, bytes])
    .executeTakeFirst();
  return row ?? null;
}

/** Removes an artefact; nothing when there is none. */
export async function deleteArtefact(tx: Tx, { personId, id }: Asked): Promise<void> {
  await tx.deleteFrom('benchArtefacts').where('personId', '=', personId).where('id', '=', id).execute();
}
