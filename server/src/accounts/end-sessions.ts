import type { Accounts } from './accounts.ts';
import type { Database } from '../db/database.ts';

/** Ends all sessions of a person, or all but one; afterwards their cookies are worth nothing. */
export async function endSessions(
  { db, accounts }: { db: Database; accounts: Pick<Accounts, 'forgetPerson'> },
  { personId, exceptSessionId = null }: { personId: string; exceptSessionId?: string | null },
): Promise<void> {
  let query = db.deleteFrom('authSessions').where('userId', '=', personId);
  if (exceptSessionId !== null) query = query.where('id', '<>', exceptSessionId);
  await query.execute();
  accounts.forgetPerson(personId);
}
