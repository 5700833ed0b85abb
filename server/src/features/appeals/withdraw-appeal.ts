import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { peopleOf } from '../../db/people-of.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';

/** Takes one's own appeal back. @throws Problem `not-found` when it is not one's own, or closed */
export async function withdrawAppeal(
  { databases }: Pick<Context, 'databases'>,
  { id, personId }: { readonly id: string; readonly personId: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const withdrawn = await tx
      .updateTable('appeals')
      .set({ state: 'withdrawn', withdrawnAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', id)
      .where('personId', 'in', peopleOf(personId))
      .where('state', 'in', ['received', 'in-review'])
      .returning('number')
      .executeTakeFirst();
    if (withdrawn === undefined) throw new Problem('not-found', 'This appeal is closed already.');
    await appendRecord(tx, {
      streamKind: 'appeal',
      streamId: id,
      kind: 'appeal-withdrawn',
      actor: `person:${personId}`,
      body: { number: withdrawn.number },
    });
  });
}
