import { afterAll, beforeAll, expect, test } from 'vitest';
import { readVariants } from '../../../packages/labs/src/testing/read-variants.ts';
import type { Context } from '../context.ts';
import { listLabEvidence } from '../dossiers/list-lab-evidence.ts';
import { showLab } from '../features/labs/show-lab.ts';
import { showRun } from '../features/labs/show-run.ts';
import { aCatalogue } from '../testing/a-catalogue.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { aLabText } from '../testing/a-lab.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { seedLabs } from './seed-labs.ts';

let database: TestDatabase;
let context: Context;

beforeAll(async () => {
  database = await aDatabase();
  const labs = ['threat-model-a-pump', 'trace-and-submit'].map((id) => ({
    ...aLabText(),
    id,
    variants: readVariants(id),
  }));
  context = aContext(database, { catalogue: { ...aCatalogue(), labs } });
});

afterAll(async () => {
  await context.databases.close();
  await database.drop();
});

test('leaves a practice half done, one with reasons, and a graded run as evidence, and can be repeated', async () => {
  const { personId } = await signInAs(context);
  const idOf = new Map([['candidate-beginning', personId]] as const);

  await seedLabs(context, { idOf });
  await seedLabs(context, { idOf });

  const pump = await showLab(context, { personId, labId: 'threat-model-a-pump' });
  expect(pump.runs).toMatchObject([{ kind: 'practice', endedAt: null, points: null }]);
  const trace = await showLab(context, { personId, labId: 'trace-and-submit' });
  expect(trace.runs.map(({ kind }) => kind).toSorted()).toEqual(['graded', 'practice']);
  const practice = trace.runs.find(({ kind }) => kind === 'practice');
  const { marking, revision } = await showRun(context, { personId, runId: practice?.id ?? '' });
  expect(revision).toBe(3);
  expect(marking?.results.every(({ witnesses }) => (witnesses ?? []).length > 0)).toBe(true);
  expect(Number(practice?.points?.split('/')[0])).toBeGreaterThan(0);
  const { catalogue, databases } = context;
  const evidence = await listLabEvidence(databases.staff, { catalogue, personId, until: null });
  expect(evidence).toMatchObject([{ lab: 'trace-and-submit' }]);
});
