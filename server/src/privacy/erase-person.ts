import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { type Tombstone, tombstoneDirectory, writeTombstone } from './tombstone-files.ts';

/**
 * Erases somebody for good, inside the caller's transaction and with the staff role: certificates in force end, tables
 * are emptied of them, their key is destroyed, and the ledger says that it happened. The tombstone is on disk before the
 * transaction can commit: a crash between the two is finished at the next start.
 */
export async function erasePerson(
  tx: Tx,
  { personId, dataDirectory, reason }: { personId: string; dataDirectory: string; reason: string },
): Promise<Tombstone> {
  // Accounts that were merged into this one go with it: nobody else could ever ask for them.
  const merged = await tx.selectFrom('mergedPeople').select('closedId').where('keptId', '=', personId).execute();
  for (const { closedId } of merged) await erasePerson(tx, { personId: closedId, dataDirectory, reason });
  await endCertificates(tx, personId);
  const { at } = await appendRecord(tx, {
    streamKind: 'person',
    streamId: personId,
    kind: 'person-erased',
    actor: 'system',
    reason,
    body: {},
  });
  const tombstone = { personId, erasedAt: at };
  await layToRest(tx, tombstone);
  await writeTombstone(tombstoneDirectory(dataDirectory), tombstone);
  return tombstone;
}

/** Empties the tables of somebody for whom a tombstone exists; see migration erase_person. */
export async function layToRest(tx: Tx, tombstone: Tombstone): Promise<void> {
  await tx
    .insertInto('tombstones')
    .values(tombstone)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await sql`select erase_person(${tombstone.personId}::uuid)`.execute(tx);
}

/** Nobody stands behind a certificate of somebody erased: its place in the status list says revoked. */
export async function endCertificates(tx: Tx, personId: string): Promise<void> {
  const certificates = await tx
    .selectFrom('certificates')
    .select(['id', 'number', 'status'])
    .where('personId', '=', personId)
    .where('status', '<>', 'revoked')
    .where('validUntil', '>', sql<Date>`clock_timestamp()`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  for (const { id, number, status } of certificates) {
    const reason = 'Ended by the erasure of its holder';
    const { at } = await appendRecord(tx, {
      streamKind: 'certificate',
      streamId: id,
      kind: 'certificate-revoked',
      actor: 'system',
      reason,
      body: { number, from: status, to: 'revoked' },
    });
    await tx.updateTable('certificates').set({ status: 'revoked', statusChangedAt: at }).where('id', '=', id).execute();
    await tx
      .insertInto('certificateEvents')
      .values({ id: newId(), certificateId: id, action: 'revoke', actorId: personId, reason, at })
      .execute();
  }
}
