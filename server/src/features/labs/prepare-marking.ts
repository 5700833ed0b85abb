import type { Context } from '../../context.ts';
import { listLabsInUse } from './get-lab.ts';
import { findRun } from './queries.ts';

/** Begins to load what marking a lab needs, while the learner works; nobody waits for it, and marking loads it again if it fails. */
export function warmUpMarking(context: Context, labId: string): void {
  prepareLab(context, labId).catch((error: unknown) =>
    context.log.warn({ err: error, lab: labId }, 'Marking is not ready'),
  );
}

/** Waits until a run can be marked at once, before any row of it is held; a run that is not there has nothing to wait for. */
export async function prepareMarking(context: Context, runId: string): Promise<void> {
  const run = await findRun(context.databases.staff, runId);
  if (run !== null) await prepareLab(context, run.labId);
}

async function prepareLab(context: Context, labId: string): Promise<void> {
  await listLabsInUse(context)
    .find(({ text }) => text.id === labId)
    ?.lab.prepare();
}
