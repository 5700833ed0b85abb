import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { showProgress } from '../features/progress/show-progress.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { seedLearning } from './seed-learning.ts';

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

test('leaves one candidate at the beginning and one before the examination, and can be repeated', async () => {
  const beginner = (await signInAs(context)).personId;
  const ready = (await signInAs(context)).personId;
  const idOf = new Map([
    ['candidate-beginning', beginner],
    ['candidate-ready', ready],
  ] as const);

  await seedLearning(context, { idOf });
  await seedLearning(context, { idOf });

  const steps = await Promise.all(
    [beginner, ready].map(
      async (personId) =>
        (await showProgress(context, { scheme: context.catalogue.programme.certification, personId })).nextStep,
    ),
  );
  expect(steps).toEqual([
    { kind: 'study-topic', topic: '1.1', title: 'Topic 1.1', part: 'reading' },
    { kind: 'sit-examination' },
  ]);
  const tries = await context.databases.staff.selectFrom('quizTries').select('isPassed').execute();
  expect(tries.map(({ isPassed }) => isPassed)).toEqual(Array(6).fill(true));
});
