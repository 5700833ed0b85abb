import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';

/** Lets one request after the other begin, hand in or close the graded runs of a person's lab; until the transaction ends. */
export async function lockGrading(
  tx: Tx,
  { personId, labId }: { readonly personId: string; readonly labId: string },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`lab ${personId} ${labId}`}, 0))`.execute(tx);
}
