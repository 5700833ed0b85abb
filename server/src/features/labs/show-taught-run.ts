import type { Endpoints } from '@cmdsp/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import { selfPaced } from '../../content/cohorts.ts';
import type { Context } from '../../context.ts';
import { listTaughtCohorts } from '../../learning/cohort-standing.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { presentRun } from './present-run.ts';
import { findMove, findNewestMark, findRun, getStoredMarking, listClosings, type StoredRun } from './queries.ts';
import { runNotFound } from './run-not-found.ts';
import { presentMove } from './show-move.ts';
import type { MoveView } from './views.ts';

type Asked = { readonly facilitatorId: string; readonly runId: string };
type TaughtRun = z.input<Endpoints['GET /api/staff/taught-lab-runs/:run']['response']>;

/**
 * A graded run that a learner whom this facilitator teaches has handed in. Its reasons are open when they are open to the
 * learner: what a further graded run may ask for is not told in teaching. Who looked is written down.
 * @throws Problem `not-found`
 */
export async function showTaughtRun(context: Context, asked: Asked): Promise<TaughtRun> {
  const { staff } = context.databases;
  const { run, learner, isOpen } = await getTaught(context, asked);
  const { id: runId } = run;
  const move = await findMove(staff, { runId, revision: run.revision });
  if (move === null) throw runNotFound();
  const mark = await findNewestMark(staff, runId);
  const reasons = mark === null || !isOpen ? null : await getStoredMarking(staff, { runId, place: mark.place });
  await staff.transaction().execute(async (tx) => {
    await appendRecord(tx, {
      streamKind: 'lab-run',
      streamId: runId,
      kind: 'lab-run-read',
      actor: `person:${asked.facilitatorId}`,
      body: { lab: run.labId },
    });
  });
  return { ...presentRun(context, { run, move, mark, reasons, isOpen, isDebriefOpen: isOpen }), learner };
}

/** One save of such a run, marked where the reasons are open to the learner. @throws Problem `not-found` */
export async function showTaughtMove(
  context: Context,
  { revision, ...asked }: Asked & { readonly revision: number },
): Promise<MoveView> {
  const { run, isOpen } = await getTaught(context, asked);
  const move = await findMove(context.databases.staff, { runId: run.id, revision });
  if (move === null) throw runNotFound();
  return presentMove(context, { run, move, isOpen });
}

async function getTaught(
  { databases: { staff } }: Context,
  { facilitatorId, runId }: Asked,
): Promise<{ readonly run: StoredRun; readonly learner: string; readonly isOpen: boolean }> {
  const cohorts = await listTaughtCohorts(staff, facilitatorId);
  const run = await findRun(staff, runId);
  if (run === null || run.kind !== 'graded' || run.endedAt === null || run.personId === facilitatorId)
    throw runNotFound();
  const { rows } = await sql<{ learner: string }>`
    select p.display_name as learner from people p left join cohort_members o on o.person_id = p.id
    where p.id = ${run.personId} and coalesce(o.cohort_id, ${selfPaced.id}) = any (${cohorts})`.execute(staff);
  const [found] = rows;
  if (found === undefined) throw runNotFound();
  return { run, learner: found.learner, isOpen: (await listClosings(staff, run.personId)).has(run.labId) };
}
