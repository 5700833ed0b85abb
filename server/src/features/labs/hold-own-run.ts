import type { Tx } from '../../db/database.ts';
import { findRunForUpdate, type StoredRun } from './queries.ts';
import { runNotFound } from './run-not-found.ts';

/** A run of this person, held until the transaction of the staff role ends. @throws Problem `not-found` */
export async function holdOwnRun(
  tx: Tx,
  { personId, runId }: { readonly personId: string; readonly runId: string },
): Promise<StoredRun> {
  const run = await findRunForUpdate(tx, runId);
  if (run === null || run.personId !== personId) throw runNotFound();
  return run;
}
