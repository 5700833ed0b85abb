import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { requirePair } from './show-similarity.ts';

/**
 * Writes down what an officer thinks of two scripts that share passages, with the reason; in the ledger of both. Nothing
 * follows from it by itself. @throws Problem `not-found`, `conflict-of-interest`
 */
export async function reviewPair(
  { databases }: Pick<Context, 'databases'>,
  {
    one,
    other,
    officerId,
    finding,
    reason,
  }: {
    readonly one: string;
    readonly other: string;
    readonly officerId: string;
    readonly finding: 'no-concern' | 'concern';
    readonly reason: string;
  },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const [left, right] = await requirePair(tx, { one, other, officerId });
    const said = { finding, reason, reviewedBy: officerId, reviewedAt: sql<Date>`clock_timestamp()` };
    await tx
      .insertInto('similarityReviews')
      .values({ oneId: left.id, otherId: right.id, ...said })
      .onConflict((conflict) => conflict.columns(['oneId', 'otherId']).doUpdateSet(said))
      .execute();
    for (const [script, beside] of [
      [left, right],
      [right, left],
    ] as const)
      await appendRecord(tx, {
        streamKind: 'script',
        streamId: script.id,
        kind: 'similarity-reviewed',
        actor: `person:${officerId}`,
        reason,
        body: { other: beside.code, finding },
      });
  });
}
