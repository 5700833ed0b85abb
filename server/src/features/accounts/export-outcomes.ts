import type { Tx } from '../../db/database.ts';

/** What marked work of somebody came to, as they may read it; inside `asPerson`. */
export async function exportOutcomes(tx: Tx) {
  return {
    feedback: await tx
      .selectFrom('scriptOutcomes')
      .innerJoin('scriptRubrics', 'scriptRubrics.hash', 'scriptOutcomes.rubricHash')
      .select(['submissionId', 'levels', 'points', 'isPassed', 'decidedBy', 'reasons', 'comments', 'releasedAt'])
      .select('scriptRubrics.criteria')
      .orderBy('releasedAt')
      .execute(),
  };
}
