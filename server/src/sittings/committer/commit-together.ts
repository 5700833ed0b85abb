import type { PoolClient } from 'pg';
import { sendTogether } from './send-together.ts';
import { sendAnswers, type Written } from './write-answers.ts';

/** Thrown when PostgreSQL ended the transaction of a batch without committing it. */
export class BatchNotCommittedError extends Error {
  readonly code = 'batch-not-committed';
}

/**
 * Writes the answers of a batch inside its transaction and commits, in one round trip. Resolves after the commit and
 * only then; rejects when anything was not written, and then nothing is.
 */
export async function commitTogether(
  client: PoolClient,
  options: Parameters<typeof sendAnswers>[1],
): Promise<Written | null> {
  const [written, commit] = await sendTogether(client, () =>
    Promise.all([sendAnswers(client, options), client.query('commit')]),
  );
  // A transaction in which a statement has failed answers a commit with ROLLBACK.
  if (commit.command !== 'COMMIT') throw new BatchNotCommittedError('PostgreSQL did not commit the batch');
  return written;
}
