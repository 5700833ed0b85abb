import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { getLab } from './get-lab.ts';
import { holdOwnRun } from './hold-own-run.ts';
import { prepareMarking } from './prepare-marking.ts';
import { storeMark } from './store-mark.ts';

/** Marks a run for practice as it stands; as often as one likes. @throws Problem `not-found`, `conflict`, `lab-refused` */
export async function markRun(
  context: Context,
  { personId, runId, revision }: { readonly personId: string; readonly runId: string; readonly revision: number },
): Promise<void> {
  await prepareMarking(context, runId);
  await context.databases.staff.transaction().execute(async (tx) => {
    const run = await holdOwnRun(tx, { personId, runId });
    if (run.kind !== 'practice') throw new Problem('lab-refused', 'A graded run is marked when it is handed in.');
    if (run.endedAt !== null) throw new Problem('lab-refused', 'This run has ended. Begin another one.');
    if (run.revision !== revision)
      throw new Problem('conflict', 'Something was saved after what you see. Load the page again.');
    await storeMark(tx, { run, lab: getLab(context, run.labId).lab });
  });
}
