import type { AnyLab } from '@cmdsp/labs';
import type { Tx } from '../../db/database.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { markAnswer } from './mark-answer.ts';
import { findMove, findNewestMark, getKey, type StoredRun } from './queries.ts';

/**
 * Marks a run as it was saved last and writes that down; what was marked at this save already stays as it is. With the staff role, on
 * a run that is held.
 */
export async function storeMark(
  tx: Tx,
  { run, lab }: { readonly run: StoredRun; readonly lab: AnyLab },
): Promise<void> {
  const { id: runId, revision, task, personId, labId, kind, hints } = run;
  const earlier = await findNewestMark(tx, runId);
  if (earlier?.revision === revision) return;
  const move = await findMove(tx, { runId, revision });
  if (move === null) throw new Error(`Run ${runId} has no save ${revision}`);
  const { answer, answerHash } = move;
  const { points, marking } = await markAnswer(lab, { task, key: await getKey(tx, runId), answer });
  await tx
    .insertInto('labRunMarks')
    .values({
      runId,
      place: (earlier?.place ?? 0) + 1,
      revision,
      answerHash,
      points,
      earned: JSON.stringify(marking.results.map(({ criterion, earned }) => ({ criterion, earned }))),
      capPoints: marking.cap?.points ?? null,
      marking: JSON.stringify(marking),
    })
    .execute();
  await appendRecord(tx, {
    streamKind: 'lab-run',
    streamId: runId,
    kind: 'lab-run-marked',
    actor: `person:${personId}`,
    body: { lab: labId, kind, revision, answerHash, points, hints: hints.length },
  });
}
