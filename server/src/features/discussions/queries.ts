import { type Selectable, sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';
import type { DiscussionHidings, DiscussionPosts, Discussions } from '../../db/tables/discussions.ts';

/** A discussion as it is stored. */
export type DiscussionRow = Selectable<Discussions>;

/** A post as it is stored, with its words of now where they may be read. */
export type PostRow = Selectable<DiscussionPosts> & { readonly body: string | null };

/** A hiding as it is stored. */
export type HidingRow = Selectable<DiscussionHidings>;

/** A discussion, or null when there is none that the role sees. */
export async function findDiscussion(tx: Tx, id: string): Promise<DiscussionRow | null> {
  const row = await tx.selectFrom('discussions').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** The posts of a discussion in their order. */
export async function listPosts(tx: Tx, discussionId: string): Promise<readonly PostRow[]> {
  return tx
    .selectFrom('discussionPosts as p')
    .leftJoin('discussionTexts as t', (join) =>
      join.onRef('t.postId', '=', 'p.id').onRef('t.revision', '=', 'p.revision'),
    )
    .selectAll('p')
    .select('t.body')
    .where('p.discussionId', '=', discussionId)
    .orderBy('p.sequence')
    .execute();
}

/** One post of a discussion, or null. */
export async function findPost(
  tx: Tx,
  { discussionId, postId }: { readonly discussionId: string; readonly postId: string },
): Promise<PostRow | null> {
  const row = await tx
    .selectFrom('discussionPosts as p')
    .leftJoin('discussionTexts as t', (join) =>
      join.onRef('t.postId', '=', 'p.id').onRef('t.revision', '=', 'p.revision'),
    )
    .selectAll('p')
    .select('t.body')
    .where('p.id', '=', postId)
    .where('p.discussionId', '=', discussionId)
    .executeTakeFirst();
  return row ?? null;
}

/** What of a post’s hidings is told: the newest one. Candidates see those of their own posts alone. */
export async function listHidings(tx: Tx, postIds: readonly string[]): Promise<ReadonlyMap<string, HidingRow>> {
  if (postIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('discussionHidings')
    .distinctOn('postId')
    .selectAll()
    .where('postId', 'in', postIds)
    .orderBy('postId')
    .orderBy('hiddenAt', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.postId, row]));
}

/** The names that people show; who was erased is missing. */
export async function listNames(
  db: Database | Tx,
  personIds: Iterable<string>,
): Promise<ReadonlyMap<string, { readonly name: string; readonly group: string }>> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('people')
    .select(['id', 'displayName', 'audienceGroup'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, displayName, audienceGroup }) => [id, { name: displayName, group: audienceGroup }]));
}

/** Those who teach a cohort now. */
export async function listFacilitatorIds(db: Database | Tx, cohortId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('cohortFacilitators')
    .select('personId')
    .where('cohortId', '=', cohortId)
    .where('endedAt', 'is', null)
    .execute();
  return new Set(rows.map(({ personId }) => personId));
}

/** The title of a cohort; its id before there is one. */
export async function titleOfCohort(db: Database | Tx, id: string): Promise<string> {
  const row = await db.selectFrom('cohorts').select('title').where('id', '=', id).executeTakeFirst();
  return row?.title ?? id;
}

/** Raises the number of a discussion’s newest post and locks the discussion until the transaction ends. */
export async function takeSequence(tx: Tx, discussionId: string): Promise<number> {
  const { lastSequence } = await tx
    .updateTable('discussions')
    .set({ lastSequence: sql<number>`last_sequence + 1`, changedAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', discussionId)
    .returning('lastSequence')
    .executeTakeFirstOrThrow();
  return lastSequence;
}
