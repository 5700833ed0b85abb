import { sql } from 'kysely';
import type { Database } from '../db/database.ts';

/** The channel on which processes tell each other what changed. */
export const changeChannel = 'cmdsp_changes';

/** Something new in a discussion. It names places, never words or people. */
export type Change = { readonly discussion: string; readonly cohort: string };

/** Tells all processes, when the transaction commits and not otherwise. */
export async function announceChange(tx: Database, change: Change): Promise<void> {
  await sql`select pg_notify(${changeChannel}, ${JSON.stringify(change)})`.execute(tx);
}
