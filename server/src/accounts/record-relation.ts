import type { Tx } from '../db/database.ts';
import type { PersonRelations } from '../db/tables/people.ts';
import { newId } from '../db/uuid.ts';
import { appendRecord } from '../ledger/append-record.ts';

/**
 * Writes down what somebody is to somebody else, with its ledger record; needs the staff role. Repeating changes nothing;
 * one that had ended is in force again. `sinceOn` (YYYY-MM-DD) is today where it is left out.
 */
export async function recordRelation(
  tx: Tx,
  relation: Pick<PersonRelations, 'personId' | 'kind' | 'otherPersonId' | 'recordedBy'> & {
    readonly reason: string;
    readonly sinceOn?: string | null;
  },
): Promise<void> {
  const { personId, kind, otherPersonId, recordedBy, reason, sinceOn = null } = relation;
  const since = sinceOn === null ? {} : { sinceOn };
  const recorded = await tx
    .insertInto('personRelations')
    .values({ id: newId(), personId, kind, otherPersonId, recordedBy, ...since })
    .onConflict((conflict) =>
      conflict
        .columns(['personId', 'kind', 'otherPersonId'])
        .doUpdateSet({ untilOn: null, endedBy: null, endReason: null, ...since })
        .where('personRelations.untilOn', 'is not', null),
    )
    .executeTakeFirst();
  if (recorded.numInsertedOrUpdatedRows === 0n) return;
  await appendRecord(tx, {
    streamKind: 'person',
    streamId: personId,
    kind: 'relation-recorded',
    actor: recordedBy === null ? 'system' : `person:${recordedBy}`,
    reason,
    body: { kind, otherPersonId, ...since },
  });
}
