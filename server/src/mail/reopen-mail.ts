import type { Tx } from '../db/database.ts';

/** Lets a mail that was given up wait again; its job has to be given another try in the same transaction. */
export async function reopenMail(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('outgoingMails')
    .set({ state: 'waiting' })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .execute();
}
