import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';

/**
 * Ends a relation with its last day, reason and ledger record. It goes on counting for two years; see relation-counts.ts.
 * @throws Problem `not-found` when there is none in force, `conflict` for a day before its first
 */
export async function endRelation(
  { databases }: Pick<Context, 'databases'>,
  {
    id,
    by,
    untilOn,
    reason,
  }: { readonly id: string; readonly by: string; readonly untilOn: string; readonly reason: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const relation = await tx
      .selectFrom('personRelations')
      .select(['personId', 'kind', 'otherPersonId', 'sinceOn'])
      .where('id', '=', id)
      .where('untilOn', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (relation === undefined) throw new Problem('not-found', 'This relation has ended already.');
    const ended = await tx
      .updateTable('personRelations')
      .set({ untilOn, endedBy: by, endReason: reason })
      .where('id', '=', id)
      .where('sinceOn', '<=', untilOn)
      .executeTakeFirst();
    if (ended.numUpdatedRows === 0n) throw new Problem('conflict', 'A relation cannot end before its first day.');
    const { personId, kind, otherPersonId } = relation;
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: personId,
      kind: 'relation-ended',
      actor: `person:${by}`,
      reason,
      body: { kind, otherPersonId, untilOn },
    });
  });
}
