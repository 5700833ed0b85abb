import type { Selectable } from 'kysely';
import type { Tx } from '../db/database.ts';
import { peopleOf } from '../db/people-of.ts';
import type { Submissions } from '../db/tables/submissions.ts';
import { Problem } from '../http/problem.ts';

/** A stored submission. */
export type SubmissionRow = Selectable<Submissions>;

/** Reads somebody's own submission and locks it until the transaction ends. @throws Problem `not-found` */
export async function lockSubmission(
  tx: Tx,
  { id, personId }: { readonly id: string; readonly personId: string },
): Promise<SubmissionRow> {
  const row = await tx
    .selectFrom('submissions')
    .selectAll()
    .where('id', '=', id)
    .where('personId', 'in', peopleOf(personId))
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found', 'There is no such work of yours.');
  return row;
}
