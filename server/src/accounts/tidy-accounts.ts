import { sql } from 'kysely';
import type { Context } from '../context.ts';

/** Deletes what has run out: limits, codes, links, sessions, half-finished sign-ins. Nothing depends on its being done. */
export async function tidyAccounts(db: Context['databases']['auth']): Promise<void> {
  const past = sql<Date>`clock_timestamp()`;
  const hoursAgo = (hours: number) => sql<Date>`clock_timestamp() - ${hours} * interval '1 hour'`;
  await db.deleteFrom('accessLimits').where('windowEndsAt', '<', past).execute();
  await db.deleteFrom('authUsedCodes').where('usedAt', '<', hoursAgo(1)).execute();
  await db
    .deleteFrom('oneTimeLinks')
    .where('expiresAt', '<', hoursAgo(30 * 24))
    .execute();
  await db.deleteFrom('authSessions').where('expiresAt', '<', past).execute();
  await sql`delete from auth_verifications where expires_at < clock_timestamp()`.execute(db);
}
