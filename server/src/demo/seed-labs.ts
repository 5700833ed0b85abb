import type { Context } from '../context.ts';
import { markRun } from '../features/labs/mark-run.ts';
import { takeHint } from '../features/labs/take-hint.ts';
import { handInLab } from './hand-in-lab.ts';
import { pumpSaves, traceSaves } from './lab-answers.ts';
import { playLab } from './play-lab.ts';
import type { SeededPeople } from './seed-people.ts';

/**
 * Lets a candidate of the demonstration have worked in two labs: one practice run is half done, one is marked with several saves
 * to look at again, and one graded run is handed in and stands beside the dossier. Through the same use cases as people;
 * whoever has a run already begins no more.
 */
export async function seedLabs(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const personId = idOf.get('candidate-beginning');
  if (personId === undefined) return;
  const practice = { personId, kind: 'practice' as const };
  const open = await playLab(context, {
    ...practice,
    labId: 'threat-model-a-pump',
    saves: ({ key }) => pumpSaves(key),
  });
  if (open !== null) await takeHint(context, { personId, runId: open.runId, number: 1 });
  const practised = await playLab(context, { ...practice, labId: 'trace-and-submit', saves: traceSaves });
  if (practised !== null) await markRun(context, { personId, ...practised });
  await handInLab(context, personId);
}
