import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { receiptsFileOf } from '../../submissions/receipts-file-of.ts';

/** The sealed receipts of one's own hand-in, with the texts. @throws Problem `not-found`, `hand-in-refused` */
export async function showReceipt(
  { databases, sittings }: Pick<Context, 'databases' | 'sittings'>,
  { id, personId }: { readonly id: string; readonly personId: string },
) {
  return asPerson(databases.candidate, personId, async (tx) => {
    const row = await tx.selectFrom('submissions').select(['id', 'receipt']).where('id', '=', id).executeTakeFirst();
    if (row === undefined) throw new Problem('not-found', 'There is no such work of yours.');
    const file = await receiptsFileOf(tx, { row, signer: sittings.signer });
    if (file === null) throw new Problem('hand-in-refused', 'There is a receipt when it is handed in.');
    return file;
  });
}
