import type { Tx } from '../../db/database.ts';

/** How many certification sittings have got their result after `untilAt` (UTC as ISO 8601), or ever. */
export async function countFinishedSince(tx: Tx, untilAt: string | null): Promise<number> {
  const counted = await tx
    .selectFrom('results')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('kind', '=', 'certification')
    .$if(untilAt !== null, (query) => query.where('computedAt', '>', new Date(untilAt ?? 0)))
    .executeTakeFirstOrThrow();
  return Number(counted.count);
}
