import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { getLab } from './get-lab.ts';
import { lockGrading } from './lock-grading.ts';
import { listRuns } from './queries.ts';
import { storeClosing } from './store-closing.ts';

/** Takes no further graded run of a lab, which opens the reasons of those there were. @throws Problem `not-found`, `lab-refused` */
export async function closeGrading(
  context: Context,
  { personId, labId }: { readonly personId: string; readonly labId: string },
): Promise<void> {
  getLab(context, labId);
  await context.databases.staff.transaction().execute(async (tx) => {
    // A run that begins in another window at this moment is either seen here or finds the closing.
    await lockGrading(tx, { personId, labId });
    const graded = (await listRuns(tx, { personId, labId })).filter(({ kind }) => kind === 'graded');
    if (graded.length === 0) throw new Problem('lab-refused', 'You have taken no graded run of this lab yet.');
    if (graded.some(({ endedAt }) => endedAt === null))
      throw new Problem('lab-refused', 'A graded run is open. Hand it in first.');
    await storeClosing(tx, { personId, labId, how: 'asked' });
  });
}
