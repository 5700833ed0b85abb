import type { Json } from '@cmdsp/primitives';
import type { Context } from '../context.ts';
import { listLabsInUse } from '../features/labs/get-lab.ts';
import { findRun, getKey } from '../features/labs/queries.ts';
import { saveAnswer } from '../features/labs/save-answer.ts';
import { showLab } from '../features/labs/show-lab.ts';
import { startRun } from '../features/labs/start-run.ts';

/** A run as it is left, with the number of its newest save. */
type Played = { readonly runId: string; readonly revision: number };

/**
 * Begins a run of a lab for somebody and saves these answers one after the other, through the same use cases as people; null
 * where the lab is not in use or the person has a run of this kind.
 */
export async function playLab(
  context: Context,
  {
    saves,
    ...asked
  }: {
    readonly personId: string;
    readonly labId: string;
    readonly kind: 'practice' | 'graded';
    /** The answers for the situation that was dealt. */
    readonly saves: (dealt: { readonly task: Json; readonly key: Json }) => readonly Json[];
  },
): Promise<Played | null> {
  if (!listLabsInUse(context).some(({ text }) => text.id === asked.labId)) return null;
  const { runs } = await showLab(context, asked);
  if (runs.some(({ kind }) => kind === asked.kind)) return null;
  const runId = await startRun(context, asked);
  const { staff } = context.databases;
  const run = await findRun(staff, runId);
  if (run === null) return null;
  const answers = saves({ task: run.task, key: await getKey(staff, runId) });
  for (const [index, answer] of answers.entries())
    await saveAnswer(context, { personId: asked.personId, runId, revision: index + 1, answer });
  return { runId, revision: answers.length };
}
