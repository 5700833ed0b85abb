import type { Tx } from '../db/database.ts';
import { peopleOf } from '../db/people-of.ts';

/**
 * Freezes which graded runs of labs stand beside a submission as evidence: those that its writer has handed in by now. A run
 * that is being handed in at this moment is waited for, and either is in or comes after. With the staff role, once a
 * submission. Returns the hashes of their answers in the same order.
 */
export async function freezeLabEvidence(
  tx: Tx,
  { submissionId, personId }: { readonly submissionId: string; readonly personId: string },
): Promise<readonly string[]> {
  const graded = await tx
    .selectFrom('labRuns')
    .select(['id', 'endedAt'])
    .where('kind', '=', 'graded')
    .where('personId', 'in', peopleOf(personId))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  const ids = graded.flatMap(({ id, endedAt }) => (endedAt === null ? [] : [id]));
  if (ids.length === 0) return [];
  const marked = await tx
    .selectFrom('labRuns')
    .innerJoin('labRunMarks', 'labRunMarks.runId', 'labRuns.id')
    .select(['labRuns.id', 'labRunMarks.answerHash'])
    .where('labRuns.id', 'in', ids)
    .where('labRunMarks.place', '=', 1)
    .orderBy('labRuns.endedAt')
    .orderBy('labRuns.id')
    .execute();
  await tx
    .insertInto('submissionLabRuns')
    .values(marked.map(({ id: runId }, index) => ({ submissionId, place: index + 1, runId })))
    .execute();
  return marked.map(({ answerHash }) => answerHash);
}
