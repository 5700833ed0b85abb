import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';

/** Whoever writes in a discussion follows it, unless they said otherwise, and has read what stands before. */
export async function followSilently(
  tx: Tx,
  {
    discussionId,
    personId,
    readTo,
  }: { readonly discussionId: string; readonly personId: string; readonly readTo: number },
): Promise<void> {
  await tx
    .insertInto('discussionReaders')
    .values({ discussionId, personId, isFollowing: true, readTo })
    .onConflict((conflict) =>
      conflict.columns(['discussionId', 'personId']).doUpdateSet({
        readTo: sql<number>`greatest(discussion_readers.read_to, excluded.read_to)`,
        changedAt: sql<Date>`clock_timestamp()`,
      }),
    )
    .execute();
}
