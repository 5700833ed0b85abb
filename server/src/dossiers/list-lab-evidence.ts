import type { Catalogue } from '@cmdsp/content';
import type { Database, Tx } from '../db/database.ts';
import { peopleOf } from '../db/people-of.ts';

/** A graded run of a lab that was handed in, as evidence: the hash is that of the answer in the ledger. */
export type LabEvidence = {
  readonly lab: string;
  readonly title: string;
  readonly module: number | null;
  readonly submittedAt: string;
  /** Exact fraction `n/d` out of 100. */
  readonly points: string;
  readonly answerHash: string;
};

/** The graded runs of a person, in their order; of a frozen dossier those that were handed in before it was frozen. */
export async function listLabEvidence(
  db: Database | Tx,
  {
    catalogue,
    personId,
    until,
  }: { readonly catalogue: Catalogue; readonly personId: string; readonly until: Date | null },
): Promise<LabEvidence[]> {
  let query = db
    .selectFrom('labRuns')
    .innerJoin('labRunMarks', 'labRunMarks.runId', 'labRuns.id')
    .select(['labRuns.labId', 'labRuns.endedAt', 'labRunMarks.points', 'labRunMarks.answerHash'])
    .where('labRuns.kind', '=', 'graded')
    .where('labRuns.endedAt', 'is not', null)
    .where('labRuns.personId', 'in', peopleOf(personId));
  if (until !== null) query = query.where('labRuns.endedAt', '<=', until);
  const rows = await query.orderBy('labRuns.endedAt').execute();
  return rows.flatMap(({ labId, endedAt, points, answerHash }) => {
    if (endedAt === null) return [];
    const text = catalogue.labs.find(({ id }) => id === labId);
    const named = { lab: labId, title: text?.title ?? labId, module: text?.module ?? null };
    return [{ ...named, submittedAt: endedAt.toISOString(), points, answerHash }];
  });
}
