import { sql } from 'kysely';
import type { Database } from '../db/database.ts';

/** The channel on which processes tell each other which live session changed. */
export const liveChannel = 'cmdsp_live';

/**
 * A live session that changed. `now` is what everybody waits for (the facilitator moved on); `soon` may be gathered with
 * other changes for a moment (one of three hundred votes).
 */
export type LiveChange = { readonly session: string; readonly when: 'now' | 'soon' };

/** Tells all processes, when the transaction commits and not otherwise. */
export async function announceLive(tx: Database, change: LiveChange): Promise<void> {
  await sql`select pg_notify(${liveChannel}, ${JSON.stringify(change)})`.execute(tx);
}
