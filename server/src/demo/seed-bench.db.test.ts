import { readAdvisory } from '@cmdsp/workbench/advisory';
import { networkFileSchema } from '@cmdsp/workbench/reachability';
import { riskRegisterSchema } from '@cmdsp/workbench/risk';
import { readSbom } from '@cmdsp/workbench/sbom';
import { readSystemModel } from '@cmdsp/workbench/system-model';
import { readThreatModel } from '@cmdsp/workbench/threats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { showBench } from '../features/bench/show-bench.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { demoArtefacts } from './bench/demo-artefacts.ts';
import { seedBench } from './seed-bench.ts';

let database: TestDatabase;
let context: Context;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
});

afterAll(async () => {
  await context.databases.close();
  await database.drop();
});

test('puts one artefact of each kind on the bench of one person, and can be repeated', async () => {
  const { personId } = await signInAs(context);
  const idOf = new Map([['candidate-certified', personId]] as const);

  await seedBench(context, { idOf });
  await seedBench(context, { idOf });

  const { artefacts } = await showBench(context, personId);
  expect(artefacts.map(({ kind }) => kind)).toEqual(['system-model', 'threats', 'risk', 'network', 'sbom', 'advisory']);
});

const readers: Readonly<Record<string, (body: unknown) => unknown>> = {
  'system-model': (body) => expect(readSystemModel(body)).toMatchObject({ ok: true }),
  threats: (body) => expect(readThreatModel(body)).toMatchObject({ ok: true }),
  risk: (body) => expect(riskRegisterSchema.safeParse(body)).toMatchObject({ success: true }),
  network: (body) => expect(networkFileSchema.safeParse(body)).toMatchObject({ success: true }),
  sbom: (body) => expect(readSbom(body)).toMatchObject({ ok: true, value: { ignored: [{ path: '/version' }] } }),
  advisory: (body) => expect(readAdvisory(body)).toMatchObject({ ok: true, value: { ignored: [] } }),
};

test.each(demoArtefacts)('$title can be read by its engine', ({ kind, body }) => {
  expect.assertions(1);

  readers[kind]?.(body);
});
