import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../context.ts';
import { findNewestStatistics } from '../../statistics/find-newest-statistics.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { insertFinishedSittings } from '../../testing/insert-finished-sittings.ts';
import { takeNightlyStatistics } from './take-nightly-statistics.ts';

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

test('statistics are computed at night when somebody has finished since, and not otherwise', async () => {
  const before = await takeNightlyStatistics(context);
  await insertFinishedSittings(database.connectionString, { form: randomUUID(), people: 3, seed: 'night' });

  const first = await takeNightlyStatistics(context);
  const second = await takeNightlyStatistics(context);

  const kept = await context.databases.staff.selectFrom('statisticsSnapshots').select('sittings').execute();
  expect([before, first, second]).toEqual([false, true, false]);
  expect(kept).toEqual([{ sittings: 3 }]);
  expect((await findNewestStatistics(context.databases.staff))?.questions).toHaveLength(10);
});
