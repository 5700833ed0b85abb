import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';

/** Locks an entry until the transaction ends: steps and revisions of one entry take turns. @throws Problem `not-found` */
export async function lockEntry(tx: Tx, id: string): Promise<void> {
  const found = await tx.selectFrom('bankEntries').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  if (found === undefined) throw new Problem('not-found', 'The bank has no such question.');
}
