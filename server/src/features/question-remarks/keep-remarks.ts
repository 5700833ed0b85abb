import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';

/** One remark as the candidate's page has it. */
export type Remark = { readonly position: number; readonly revision: number; readonly body: string };

/** For how long after the end of a sitting remarks that waited for the network are still taken. */
const lateHours = 24;

/**
 * Keeps remarks on questions of one's own sitting; inside `asPerson`. An older remark never replaces a newer one, and what
 * is sent twice is kept once. Remarks say nothing about answers, so they are taken for a day after the end, too.
 * Answers with what stands now. @throws Problem `not-found` for any other sitting or number
 */
export async function keepRemarks(
  tx: Tx,
  { sittingId, remarks }: { readonly sittingId: string; readonly remarks: readonly Remark[] },
): Promise<{ position: number; revision: number }[]> {
  const sitting = await tx
    .selectFrom('sittings')
    .innerJoin('forms', 'forms.id', 'sittings.formId')
    .select('forms.questionCount')
    .where('sittings.id', '=', sittingId)
    .where('startedAt', 'is not', null)
    .where('state', '<>', 'voided')
    .where(sql<boolean>`coalesce(finished_at, 'infinity') > clock_timestamp() - ${lateHours} * interval '1 hour'`)
    .executeTakeFirst();
  if (sitting === undefined || remarks.some(({ position }) => position > sitting.questionCount))
    throw new Problem('not-found', 'There is no running sitting of yours with this question.');
  // Of several for one question in one message, the newest.
  const newest = new Map<number, Remark>();
  for (const remark of remarks)
    if (remark.revision >= (newest.get(remark.position)?.revision ?? 0)) newest.set(remark.position, remark);
  const positions = [...newest.keys()];
  await tx
    .insertInto('questionRemarks')
    .values([...newest.values()].map((remark) => ({ ...remark, sittingId })))
    .onConflict((conflict) =>
      conflict
        .columns(['sittingId', 'position'])
        .doUpdateSet({
          revision: (row) => row.ref('excluded.revision'),
          body: (row) => row.ref('excluded.body'),
          writtenAt: sql<Date>`clock_timestamp()`,
        })
        .whereRef('excluded.revision', '>', 'questionRemarks.revision'),
    )
    .execute();
  return tx
    .selectFrom('questionRemarks')
    .select(['position', 'revision'])
    .where('sittingId', '=', sittingId)
    .where('position', 'in', positions)
    .orderBy('position')
    .execute();
}
