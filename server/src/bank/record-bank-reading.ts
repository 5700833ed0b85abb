import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';

/**
 * Writes down that somebody opens something of the bank, in the transaction that reads it (staff role). From then on
 * this person cannot sit the examination. `what` is read by officers; `entryId` names the question or set if it is one.
 * The same page within ten minutes is one reading.
 */
export async function recordBankReading(
  tx: Tx,
  reading: {
    readonly personId: string;
    readonly what: string;
    readonly entryId?: string;
    /** False for drafts that no form can hold yet. */
    readonly isLive?: boolean;
  },
): Promise<void> {
  const { personId, entryId = null, isLive = true } = reading;
  const what = reading.what.slice(0, 300);
  await sql`
    insert into bank_readings (id, person_id, what, entry_id, is_live)
    select ${newId()}::uuid, ${personId}::uuid, ${what}, ${entryId}, ${isLive}
    where not exists (select from bank_readings where person_id = ${personId}::uuid and what = ${what}
      and read_at > clock_timestamp() - interval '10 minutes')`.execute(tx);
}
