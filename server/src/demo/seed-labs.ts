import type { Json } from '@cmdsp/primitives';
import type { Context } from '../context.ts';
import { findRun, getKey } from '../features/labs/queries.ts';
import { markRun } from '../features/labs/mark-run.ts';
import { saveAnswer } from '../features/labs/save-answer.ts';
import { listLabsInUse } from '../features/labs/get-lab.ts';
import { showLab } from '../features/labs/show-lab.ts';
import { startRun } from '../features/labs/start-run.ts';
import { submitRun } from '../features/labs/submit-run.ts';
import { takeHint } from '../features/labs/take-hint.ts';
import { pumpSaves, traceSaves } from './lab-answers.ts';
import type { SeededPeople } from './seed-people.ts';

/**
 * Lets a candidate of the demonstration have worked in two labs: one practice run is half done, one is marked with several saves
 * to look at again, and one graded run is handed in and stands beside the dossier. Through the same use cases as people;
 * whoever has a run already begins no more.
 */
export async function seedLabs(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const personId = idOf.get('candidate-beginning');
  if (personId === undefined) return;
  const open = await beginRun(context, { personId, labId: 'threat-model-a-pump', kind: 'practice' });
  if (open !== null) {
    await save(context, { personId, runId: open.runId, saves: pumpSaves(open.key) });
    await takeHint(context, { personId, runId: open.runId, number: 1 });
  }
  const practised = await beginRun(context, { personId, labId: 'trace-and-submit', kind: 'practice' });
  if (practised !== null) {
    const { runId } = practised;
    const revision = await save(context, { personId, runId, saves: traceSaves(practised) });
    await markRun(context, { personId, runId, revision });
  }
  const graded = await beginRun(context, { personId, labId: 'trace-and-submit', kind: 'graded' });
  if (graded === null) return;
  const { runId } = graded;
  const revision = await save(context, { personId, runId, saves: traceSaves(graded) });
  await submitRun(context, { personId, runId, revision });
}

/** A fresh run with its task and key; null where the lab is not in use or the person has a run of this kind. */
async function beginRun(
  context: Context,
  asked: { readonly personId: string; readonly labId: string; readonly kind: 'practice' | 'graded' },
): Promise<{ readonly runId: string; readonly task: Json; readonly key: Json } | null> {
  if (!listLabsInUse(context).some(({ text }) => text.id === asked.labId)) return null;
  const { runs } = await showLab(context, asked);
  if (runs.some(({ kind }) => kind === asked.kind)) return null;
  const runId = await startRun(context, asked);
  const { staff } = context.databases;
  const run = await findRun(staff, runId);
  return run === null ? null : { runId, task: run.task, key: await getKey(staff, runId) };
}

async function save(
  context: Context,
  { saves, ...run }: { readonly personId: string; readonly runId: string; readonly saves: readonly Json[] },
): Promise<number> {
  for (const [index, answer] of saves.entries()) await saveAnswer(context, { ...run, revision: index + 1, answer });
  return saves.length;
}
