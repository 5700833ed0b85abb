import { sql } from 'kysely';
import type { Database } from '../db/database.ts';

/** The channel on which processes tell each other which sitting changed. */
export const sittingChannel = 'cmdsp_sittings';

/** A sitting whose standing or notices changed: its page and the board that watches it ask again. */
export type SittingChange = { readonly sitting: string };

/** Tells all processes, when the transaction commits and not otherwise. */
export async function announceSitting(tx: Database, change: SittingChange): Promise<void> {
  await sql`select pg_notify(${sittingChannel}, ${JSON.stringify(change)})`.execute(tx);
}
