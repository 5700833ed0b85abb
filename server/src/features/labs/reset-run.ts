import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { holdOwnRun } from './hold-own-run.ts';
import { endRun } from './queries.ts';
import { startRun } from './start-run.ts';

/** Ends a run for practice, whose saves stay, and begins the next one; gives its id. @throws Problem `not-found`, `lab-refused` */
export async function resetRun(
  context: Context,
  { personId, runId }: { readonly personId: string; readonly runId: string },
): Promise<string> {
  const labId = await context.databases.staff.transaction().execute(async (tx) => {
    const run = await holdOwnRun(tx, { personId, runId });
    if (run.kind !== 'practice') throw new Problem('lab-refused', 'A graded run cannot be begun again.');
    if (run.endedAt === null) await endRun(tx, runId);
    return run.labId;
  });
  return startRun(context, { personId, labId, kind: 'practice' });
}
