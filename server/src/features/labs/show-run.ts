import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { warmUpMarking } from './prepare-marking.ts';
import { presentRun } from './present-run.ts';
import { findMove, findNewestMark, findRun, getStoredMarking, listClosings, listMarks, listRuns } from './queries.ts';
import { runNotFound } from './run-not-found.ts';
import type { RunView } from './views.ts';

/** One of this person's runs, where it stands. Reasons are read only where they are open. @throws Problem `not-found` */
export async function showRun(
  context: Context,
  { personId, runId }: { readonly personId: string; readonly runId: string },
): Promise<RunView> {
  const { databases } = context;
  const own = await asPerson(databases.candidate, personId, async (tx) => {
    const run = await findRun(tx, runId);
    const move = run === null ? null : await findMove(tx, { runId, revision: run.revision });
    if (run === null || move === null) throw runNotFound();
    const isClosed = (await listClosings(tx, personId)).has(run.labId);
    const practised = (await listRuns(tx, { personId, labId: run.labId })).filter(({ kind }) => kind === 'practice');
    const marks = await listMarks(
      tx,
      practised.map(({ id }) => id),
    );
    const isOpen = run.kind === 'practice' || isClosed;
    return { run, move, mark: await findNewestMark(tx, runId), isOpen, isDebriefOpen: isClosed || marks.length > 0 };
  });
  const { isOpen, mark } = own;
  // The program may have been started again since the run began.
  if (own.run.endedAt === null) warmUpMarking(context, own.run.labId);
  const reasons =
    isOpen && mark !== null ? await getStoredMarking(databases.staff, { runId, place: mark.place }) : null;
  return presentRun(context, { ...own, reasons });
}
