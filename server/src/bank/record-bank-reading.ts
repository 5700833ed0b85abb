import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';

/**
 * Writes down that somebody opens something of the bank, in the transaction that reads it (staff role). From then on
 * this person cannot sit the examination. `what` is read by officers; `entryId` names the question or set if it is one.
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
  const { personId, what, entryId = null, isLive = true } = reading;
  await tx
    .insertInto('bankReadings')
    .values({ id: newId(), personId, what: what.slice(0, 300), entryId, isLive })
    .execute();
}
