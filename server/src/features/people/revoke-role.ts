import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import type { StaffRole } from '../../http/viewer.ts';
import { appendRecord } from '../../ledger/append-record.ts';

/**
 * Takes a role away, with its reason and ledger record; effective at once. The last administrator keeps the role.
 * @throws Problem `not-found` when the person does not have it, `conflict` for the last administrator
 */
export async function revokeRole(
  context: Context,
  { personId, role, revokedBy, reason }: { personId: string; role: StaffRole; revokedBy: string; reason: string },
): Promise<void> {
  await context.databases.staff.transaction().execute(async (tx) => {
    if (role === 'administrator') await requireAnotherAdministrator(tx, personId);
    const revoked = await tx
      .updateTable('roleGrants')
      .set({ revokedAt: sql<Date>`clock_timestamp()`, revokedBy, revokeReason: reason })
      .where('personId', '=', personId)
      .where('role', '=', role)
      .where('revokedAt', 'is', null)
      .executeTakeFirst();
    if (revoked.numUpdatedRows === 0n) throw new Problem('not-found', 'This person does not have the role any more.');
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: personId,
      kind: 'role-revoked',
      actor: `person:${revokedBy}`,
      reason,
      body: { role },
    });
  });
  context.accounts.forgetPerson(personId);
}

/** Locks the grants of all administrators, so that two of them cannot revoke each other at the same moment. */
async function requireAnotherAdministrator(tx: Tx, personId: string): Promise<void> {
  const grants = await tx
    .selectFrom('roleGrants')
    .select('personId')
    .where('role', '=', 'administrator')
    .where('revokedAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  if (grants.every((grant) => grant.personId === personId)) {
    throw new Problem('conflict', 'This is the only administrator. Make somebody else administrator first.');
  }
}
