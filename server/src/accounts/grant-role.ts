import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import type { StaffRole } from '../http/viewer.ts';
import { appendRecord } from '../ledger/append-record.ts';

/** Gives somebody a role, with its ledger record. `grantedBy` is null when the program does it. False: already had it. */
export async function grantRole(
  tx: Tx,
  {
    personId,
    role,
    grantedBy,
    reason,
  }: { personId: string; role: StaffRole; grantedBy: string | null; reason: string },
): Promise<boolean> {
  const granted = await tx
    .insertInto('roleGrants')
    .values({ id: newId(), personId, role, grantedBy, reason })
    // The partial unique index holds one grant in force per person and role.
    .onConflict((conflict) => conflict.columns(['personId', 'role']).where('revokedAt', 'is', null).doNothing())
    .executeTakeFirst();
  if (granted.numInsertedOrUpdatedRows === 0n) return false;
  await appendRecord(tx, {
    streamKind: 'person',
    streamId: personId,
    kind: 'role-granted',
    actor: grantedBy === null ? 'system' : `person:${grantedBy}`,
    reason,
    body: { role },
  });
  return true;
}
