import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';

/** The remarks of one's own sitting, by the number of the question; inside `asPerson`. @throws Problem `not-found` */
export async function listRemarks(tx: Tx, sittingId: string) {
  const sitting = await tx.selectFrom('sittings').select('id').where('id', '=', sittingId).executeTakeFirst();
  if (sitting === undefined) throw new Problem('not-found', 'There is no such sitting of yours.');
  return tx
    .selectFrom('questionRemarks')
    .select(['position', 'revision', 'body'])
    .where('sittingId', '=', sittingId)
    .orderBy('position')
    .execute();
}
