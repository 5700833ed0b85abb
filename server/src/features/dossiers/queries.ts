import type { Tx } from '../../db/database.ts';
import { peopleOf } from '../../db/people-of.ts';

/** Cases that somebody has begun, in hand or not. */
export async function listBegun(tx: Tx, personId: string): Promise<readonly string[]> {
  const rows = await tx.selectFrom('dossiers').select('caseId').where('personId', 'in', peopleOf(personId)).execute();
  return rows.map(({ caseId }) => caseId);
}

/** Whether a capstone was begun: from then on the case stays. */
export async function hasCapstone(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('capstones')
    .select('id')
    .where('personId', 'in', peopleOf(personId))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many comments each part has. */
export async function countComments(tx: Tx, dossierId: string): Promise<ReadonlyMap<number, number>> {
  const rows = await tx
    .selectFrom('dossierComments')
    .select(['part', (count) => count.fn.countAll<string>().as('comments')])
    .where('dossierId', '=', dossierId)
    .groupBy('part')
    .execute();
  return new Map(rows.map(({ part, comments }) => [part, Number(comments)]));
}
