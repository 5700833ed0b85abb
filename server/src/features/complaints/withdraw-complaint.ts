import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';

/** Takes one's own complaint back. @throws Problem `not-found` when it is not one's own, or closed */
export async function withdrawComplaint(
  { databases }: Pick<Context, 'databases'>,
  { id, personId }: { readonly id: string; readonly personId: string },
): Promise<void> {
  await asPerson(databases.candidate, personId, async (tx) => {
    const withdrawn = await tx
      .updateTable('complaints')
      .set({ state: 'withdrawn', withdrawnAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', id)
      .where('state', 'in', ['received', 'acknowledged'])
      .returning('number')
      .executeTakeFirst();
    if (withdrawn === undefined) throw new Problem('not-found', 'This complaint is closed already.');
    await appendRecord(tx, {
      streamKind: 'complaint',
      streamId: id,
      kind: 'complaint-withdrawn',
      actor: `person:${personId}`,
      body: { number: withdrawn.number },
    });
  });
}
