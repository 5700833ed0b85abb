import type { Database, Tx } from '../db/database.ts';
import { listPeopleWithRole } from './list-people-with-role.ts';

/** Everybody who is an officer now, but for those who must not hear of it. As staff. */
export async function listOfficers(
  db: Database | Tx,
  { except = [] }: { readonly except?: readonly (string | null)[] } = {},
): Promise<readonly string[]> {
  return (await listPeopleWithRole(db, 'officer')).filter((personId) => !except.includes(personId));
}
