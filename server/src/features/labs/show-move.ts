import type { Json } from '@cmdsp/primitives';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { getLab } from './get-lab.ts';
import { markAnswer } from './mark-answer.ts';
import { presentMarking } from './present-marking.ts';
import { findMove, findRun, getKey, listClosings, listMoveTimes, type StoredMove, type StoredRun } from './queries.ts';
import { runNotFound } from './run-not-found.ts';
import type { MoveView } from './views.ts';

type Asked = { readonly personId: string; readonly runId: string };

/** When each save of one of this person's runs was made. @throws Problem `not-found` */
export async function listMoves(context: Context, { personId, runId }: Asked) {
  return asPerson(context.databases.candidate, personId, async (tx) => {
    if ((await findRun(tx, runId)) === null) throw runNotFound();
    return presentMoveTimes(await listMoveTimes(tx, runId));
  });
}

/** Saves as they are listed. */
export function presentMoveTimes(moves: readonly Pick<StoredMove, 'revision' | 'savedAt'>[]) {
  return { moves: moves.map(({ revision, savedAt }) => ({ revision, savedAt: savedAt.toISOString() })) };
}

/** One save of a run, and what it would be worth once the reasons are open. @throws Problem `not-found` */
export async function showMove(context: Context, asked: Asked & { readonly revision: number }): Promise<MoveView> {
  const { personId, runId, revision } = asked;
  const { run, move, isOpen } = await asPerson(context.databases.candidate, personId, async (tx) => {
    const found = await findRun(tx, runId);
    const saved = await findMove(tx, { runId, revision });
    if (found === null || saved === null) throw runNotFound();
    const isClosed = (await listClosings(tx, personId)).has(found.labId);
    return { run: found, move: saved, isOpen: found.kind === 'practice' || isClosed };
  });
  return presentMove(context, { run, move, isOpen });
}

/** A save as it is shown, marked where the reasons are open. */
export async function presentMove(
  context: Context,
  { run, move, isOpen }: { readonly run: StoredRun; readonly move: StoredMove; readonly isOpen: boolean },
): Promise<MoveView> {
  const { revision, savedAt, answer, answerHash } = move;
  const shown = { revision, savedAt: savedAt.toISOString(), answer };
  if (!isOpen) return { ...shown, marking: null };
  const { lab } = getLab(context, run.labId);
  const key: Json = await getKey(context.databases.staff, run.id);
  const { points, marking } = await markAnswer(lab, { task: run.task, key, answer });
  const mark = {
    revision,
    answerHash,
    points,
    earned: marking.results,
    capPoints: marking.cap?.points ?? null,
    markedAt: savedAt,
  };
  return { ...shown, marking: presentMarking(lab, mark, marking) };
}
