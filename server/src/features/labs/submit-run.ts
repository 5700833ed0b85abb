import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { getLab } from './get-lab.ts';
import { holdOwnRun } from './hold-own-run.ts';
import { prepareMarking } from './prepare-marking.ts';
import { endRun, listRuns } from './queries.ts';
import { storeClosing } from './store-closing.ts';
import { storeMark } from './store-mark.ts';

/**
 * Hands in a graded run: ends it, marks it and, when it was the last one, opens the reasons; all or nothing. Repeating it changes
 * nothing. @throws Problem `not-found`, `conflict`, `lab-refused`
 */
export async function submitRun(
  context: Context,
  { personId, runId, revision }: { readonly personId: string; readonly runId: string; readonly revision: number },
): Promise<void> {
  const most = await readSetting(context.databases.staff, 'lab-graded-runs');
  await prepareMarking(context, runId);
  await context.databases.staff.transaction().execute(async (tx) => {
    const run = await holdOwnRun(tx, { personId, runId });
    if (run.kind !== 'graded')
      throw new Problem('lab-refused', 'A run for practice is marked as often as you like, and not handed in.');
    if (run.endedAt !== null) return;
    if (run.revision !== revision)
      throw new Problem('conflict', 'Something was saved after what you see. Load the page again.');
    const { labId } = run;
    await endRun(tx, runId);
    await appendRecord(tx, {
      streamKind: 'lab-run',
      streamId: runId,
      kind: 'lab-run-submitted',
      actor: `person:${personId}`,
      body: { lab: labId, number: run.number, revision },
    });
    await storeMark(tx, { run, lab: getLab(context, labId).lab });
    const taken = (await listRuns(tx, { personId, labId })).filter(({ kind }) => kind === 'graded').length;
    if (taken >= most) await storeClosing(tx, { personId, labId, how: 'last-run' });
  });
}
