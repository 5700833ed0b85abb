import type { DomainAnswers } from '@cmdsp/enrolment';
import type { Tx } from '../db/database.ts';

/** The diagnostic that somebody finished last: what was right in each exam domain. */
export type LastDiagnostic = {
  readonly run: string;
  readonly finishedAt: Date;
  readonly findings: readonly DomainAnswers[];
};

/** The newest finished diagnostic of a person. */
export async function findLastDiagnostic(tx: Tx, personId: string): Promise<LastDiagnostic | null> {
  const row = await tx
    .selectFrom('diagnosticRuns')
    .select(['id', 'finishedAt', 'findings'])
    .where('personId', '=', personId)
    .where('finishedAt', 'is not', null)
    .orderBy('finishedAt', 'desc')
    .executeTakeFirst();
  if (row === undefined || row.finishedAt === null || row.findings === null) return null;
  return { run: row.id, finishedAt: row.finishedAt, findings: row.findings };
}
