import type { Database, Tx } from '../db/database.ts';
import type { StaffRole } from '../http/viewer.ts';

/** Everybody who holds a role now. As staff. */
export async function listPeopleWithRole(db: Database | Tx, role: StaffRole): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('roleGrants')
    .select('personId')
    .distinct()
    .where('role', '=', role)
    .where('revokedAt', 'is', null)
    .execute();
  return rows.map(({ personId }) => personId);
}
