import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';

/** Holds off everybody else who decides about erasing this person, until the transaction ends. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('erasure:' || ${personId}, 0))`.execute(tx);
}
