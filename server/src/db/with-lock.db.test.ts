import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { withLock } from './with-lock.ts';

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

describe('withLock', () => {
  test('lets one after another work, also after one that fails', async () => {
    const { staff } = context.databases;
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} begins`);
      await sleep(150);
      steps.push(`${name} ends`);
      if (name === 'a') throw new Error('a fails');
    };

    const done = await Promise.allSettled([
      withLock(staff, 'test', work('a')),
      withLock(staff, 'test', work('b')),
      withLock(staff, 'test', work('c')),
    ]);

    expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    for (let step = 0; step < steps.length; step += 2)
      expect(steps[step + 1]).toBe(steps[step]?.replace('begins', 'ends'));
    expect(steps).toHaveLength(6);
  });

  test('holds no transaction open meanwhile, which PostgreSQL would end after half a minute', async () => {
    const { staff } = context.databases;

    const states = await withLock(staff, 'test', async () => {
      const { rows } = await sql<{ state: string }>`
        select state from pg_stat_activity where datname = current_database() and state like '%transaction%'`.execute(
        staff,
      );
      return rows;
    });

    expect(states).toEqual([]);
  });
});
