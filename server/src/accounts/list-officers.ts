import type { Database, Tx } from '../db/database.ts';

/** Everybody who is an officer now, but for those who must not hear of it. As staff. */
export async function listOfficers(
  db: Database | Tx,
  { except = [] }: { readonly except?: readonly (string | null)[] } = {},
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('roleGrants')
    .select('personId')
    .distinct()
    .where('role', '=', 'officer')
    .where('revokedAt', 'is', null)
    .execute();
  return rows.map(({ personId }) => personId).filter((personId) => !except.includes(personId));
}
