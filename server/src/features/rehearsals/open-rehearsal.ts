import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import type { SittingRow } from '../../sittings/sitting-row.ts';

/** One's own rehearsal; a certification examination has no such page. @throws Problem `not-found` */
export async function findRehearsal(
  tx: Tx,
  own: { readonly id: string; readonly personId: string },
): Promise<SittingRow> {
  const row = await tx
    .selectFrom('sittings')
    .selectAll()
    .where('id', '=', own.id)
    .where('personId', '=', own.personId)
    .where('kind', '=', 'rehearsal')
    .executeTakeFirst();
  if (row === undefined)
    throw new Problem('not-found', 'There is no such rehearsal among yours. Go back to the exam page.');
  return row;
}

/** The same while it runs. @throws Problem `not-found`, `sitting-refused` */
export async function findOpenRehearsal(
  tx: Tx,
  own: { readonly id: string; readonly personId: string },
): Promise<SittingRow & { readonly fence: number; readonly holder: string }> {
  const row = await findRehearsal(tx, own);
  const { fence, holder } = row;
  if (row.state !== 'open' || fence === null || holder === null)
    throw new Problem('sitting-refused', 'This rehearsal does not run. Start another one to try the faults out.');
  return { ...row, fence, holder };
}
