import type { Context } from '../context.ts';
import { addArtefact } from '../features/bench/add-artefact.ts';
import { showBench } from '../features/bench/show-bench.ts';
import { demoArtefacts } from './bench/demo-artefacts.ts';
import type { SeededPeople } from './seed-people.ts';

/** Puts an artefact of each kind on the bench of somebody who practises; a bench that has something on it stays as it is. */
export async function seedBench(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const personId = idOf.get('candidate-certified');
  if (personId === undefined) return;
  const { artefacts } = await showBench(context, personId);
  if (artefacts.length > 0) return;
  // The bench shows the last changed first.
  for (const artefact of demoArtefacts.toReversed()) await addArtefact(context, { personId, ...artefact });
}
