import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';

/**
 * What keeps two accounts from being merged now, in words for the officer; empty when nothing does. Rights of staff are
 * given to a person by name and never move; a running exam or erasure is finished first.
 */
export async function listObstacles(
  db: Database,
  { keptId, closedId }: { readonly keptId: string; readonly closedId: string },
): Promise<readonly string[]> {
  const { rows } = await sql<{ hasRoles: boolean; isExamined: boolean; isErased: boolean; isMerged: boolean }>`
    select
      exists (select from role_grants where person_id = ${closedId} and revoked_at is null) as has_roles,
      exists (select from sittings where person_id in (${keptId}, ${closedId}) and state in ('scheduled', 'open')) as is_examined,
      exists (select from erasure_requests where person_id in (${keptId}, ${closedId}) and state = 'waiting')
        or exists (select from tombstones where person_id in (${keptId}, ${closedId})) as is_erased,
      exists (select from merged_people where closed_id in (${keptId}, ${closedId})) as is_merged`.execute(db);
  const [found] = rows;
  if (found === undefined) return [];
  return [
    ...(found.hasRoles ? ['The account to close has a role of staff. Revoke it first.'] : []),
    ...(found.isExamined ? ['A sitting of one of the accounts is booked or running. Wait until it has ended.'] : []),
    ...(found.isErased ? ['One of the accounts is to be erased, or was.'] : []),
    ...(found.isMerged ? ['One of the accounts was merged already.'] : []),
  ];
}
