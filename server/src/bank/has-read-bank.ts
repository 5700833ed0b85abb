import type { Database, Tx } from '../db/database.ts';
import { peopleOf } from '../db/people-of.ts';

/** Whether somebody has read examination questions as staff; works with the candidate role, for oneself. */
export async function hasReadBank(db: Database | Tx, personId: string): Promise<boolean> {
  const reading = await db
    .selectFrom('bankReadings')
    .select('readAt')
    .where('personId', 'in', peopleOf(personId))
    .limit(1)
    .executeTakeFirst();
  return reading !== undefined;
}
