import type { Context } from '../../context.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { presentRun } from './present-run.ts';
import { findMove, findNewestMark, findRun, getStoredMarking, listMoveTimes, type StoredRun } from './queries.ts';
import { runNotFound } from './run-not-found.ts';
import { presentMove, presentMoveTimes } from './show-move.ts';
import type { MoveView, RunView } from './views.ts';

/**
 * A graded run that was handed in, for an officer who looks into it: without its name, and with a record of who looked.
 * @throws Problem `not-found`
 */
export async function showStaffRun(
  context: Context,
  { readerId, runId }: { readonly readerId: string; readonly runId: string },
): Promise<RunView> {
  const { staff } = context.databases;
  const run = await getHandedIn(context, runId);
  const move = await findMove(staff, { runId, revision: run.revision });
  if (move === null) throw runNotFound();
  const mark = await findNewestMark(staff, runId);
  const reasons = mark === null ? null : await getStoredMarking(staff, { runId, place: mark.place });
  await staff.transaction().execute(async (tx) => {
    await appendRecord(tx, {
      streamKind: 'lab-run',
      streamId: runId,
      kind: 'lab-run-read',
      actor: `person:${readerId}`,
      body: { lab: run.labId },
    });
  });
  return presentRun(context, { run, move, mark, reasons, isOpen: true, isDebriefOpen: true });
}

/** When each save of such a run was made. @throws Problem `not-found` */
export async function listStaffMoves(context: Context, runId: string) {
  await getHandedIn(context, runId);
  return presentMoveTimes(await listMoveTimes(context.databases.staff, runId));
}

/** One save of such a run, marked. @throws Problem `not-found` */
export async function showStaffMove(
  context: Context,
  { runId, revision }: { readonly runId: string; readonly revision: number },
): Promise<MoveView> {
  const run = await getHandedIn(context, runId);
  const move = await findMove(context.databases.staff, { runId, revision });
  if (move === null) throw runNotFound();
  return presentMove(context, { run, move, isOpen: true });
}

async function getHandedIn({ databases }: Context, runId: string): Promise<StoredRun> {
  const run = await findRun(databases.staff, runId);
  if (run === null || run.kind !== 'graded' || run.endedAt === null) throw runNotFound();
  return run;
}
