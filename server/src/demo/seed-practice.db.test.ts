import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { showDiagnostic } from '../features/diagnostic/show-diagnostic.ts';
import { showToday } from '../features/practice/show-today.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { seedPractice } from './seed-practice.ts';

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

test('gives one candidate questions that are due, another one a finished diagnostic, and can be repeated', async () => {
  const beginner = (await signInAs(context)).personId;
  const ready = (await signInAs(context)).personId;
  const idOf = new Map([
    ['candidate-beginning', beginner],
    ['candidate-ready', ready],
  ] as const);

  await seedPractice(context, { idOf });
  await seedPractice(context, { idOf });

  const today = await showToday(context, { personId: beginner });
  expect(today).toMatchObject({ known: 6, practisedLately: 0 });
  expect(today.due).toBeGreaterThan(0);
  const { runs, openRun } = await showDiagnostic(context, { personId: ready });
  expect(openRun).toBeNull();
  expect(runs).toMatchObject([{ right: 16, asked: 24 }]);
});
