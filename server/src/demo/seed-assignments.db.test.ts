import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import { listAssignments } from '../features/assignments/list-assignments.ts';
import { showFeedback } from '../features/submissions/show-feedback.ts';
import { aCatalogue } from '../testing/a-catalogue.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { anAssignment } from '../testing/an-assignment.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { seedAssignments } from './seed-assignments.ts';

let database: TestDatabase;
let context: Context;
let directory: string;

beforeAll(async () => {
  database = await aDatabase();
  directory = await mkdtemp(join(tmpdir(), 'cmdsp-demo-'));
  const words = { least: 250, most: 400 };
  const assignments = ([1, 2, 3, 4] as const).map((module) => anAssignment({ module, words }));
  context = aContext(database, {
    catalogue: { ...aCatalogue(), assignments },
    config: readConfig({ CMDSP_DATA: directory }, []),
  });
});

afterAll(async () => {
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
  await rm(directory, { recursive: true });
});

test('shows an assignment in every state, and can be repeated', async () => {
  const signIn = async (roles: Parameters<typeof signInAs>[1] = {}) => (await signInAs(context, roles)).personId;
  await Promise.all([signIn({ roles: ['marker'] }), signIn({ roles: ['marker'] })]);
  const [beginning, ready, officer] = [await signIn(), await signIn(), await signIn({ roles: ['officer'] })];
  const idOf = new Map([
    ['candidate-beginning', beginning],
    ['candidate-ready', ready],
    ['officer', officer],
  ] as const);

  await seedAssignments(context, { idOf });
  await seedAssignments(context, { idOf });

  const [first] = (await listAssignments(context, beginning)).assignments;
  const { assignments } = await listAssignments(context, ready);
  expect(first?.rounds).toMatchObject([{ step: 'writing' }]);
  expect(assignments.map(({ next, rounds }) => [next.kind, rounds.map(({ step }) => step)])).toEqual([
    ['passed', ['released']],
    ['write', ['released', 'writing']],
    ['wait', ['received']],
    ['wait', ['marking']],
  ]);
  expect(assignments[3]?.rounds).toMatchObject([{ isLate: true }]);
  const id = assignments[0]?.rounds[0]?.submissionId ?? '';
  expect((await showFeedback(context, { id, personId: ready })).comments).toMatchObject([
    { quote: 'First, old limits.' },
  ]);
});
