import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';

/** How long an invitation is kept after it was used or ran out, in days. */
const keepDays = 90;

/** Deletes invitations that nobody asks about any more: names and addresses of people who may have no account here. */
export async function forgetInvitations(db: Database): Promise<void> {
  await sql`
    delete from sponsor_invitations
    where coalesce(used_at, expires_at) < clock_timestamp() - ${keepDays} * interval '1 day'`.execute(db);
}
