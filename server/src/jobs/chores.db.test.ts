import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { choreWorks } from '../background/chore-works.ts';
import type { Context } from '../context.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { choreTimes } from './chore-times.ts';
import { choreJobs } from './chores.ts';
import { openJobQueue } from './open-job-queue.ts';
import { workOnce } from './run-worker.ts';

let database: TestDatabase;
let context: Context;
let boss: PgBoss;

beforeEach(async () => {
  database = await aDatabase();
  context = aContext(database);
  boss = await openJobQueue({ url: database.url('staff'), log: context.log });
});

afterEach(async () => {
  await boss.stop({ graceful: false });
  await context.databases.close();
  await database.drop();
});

const run = async (text: string) => sql.raw(text).execute(context.databases.staff);

async function doChore(work: () => Promise<unknown>): Promise<boolean> {
  const tidy = choreJobs(context.databases.staff, { 'tidy-accounts': work })['tidy-accounts'];
  if (tidy === undefined) throw new Error('No work');
  return workOnce({ boss, queue: 'tidy-accounts', work: tidy, log: context.log });
}

/** Orders the chore and does it until it is given up or succeeds. */
async function orderAndDo(work: () => Promise<unknown>): Promise<void> {
  await boss.send('tidy-accounts', {});
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await run(`update pgboss.job set start_after = now() where state in ('created', 'retry')`);
    await doChore(work);
  }
}

async function showJobs() {
  const app = await buildApp(context);
  const { cookie } = await signInAs(context, { roles: ['administrator'] });
  const call = async (method: 'GET' | 'POST', url: string) => app.inject({ method, url, headers: { cookie } });
  const failed = async () =>
    (await call('GET', '/api/jobs')).json<{ failed: { id: string; queue: string; reason: string }[] }>().failed;
  return { call, failed, close: async () => app.close() };
}

describe('a chore of the clock', () => {
  test('has a queue that lets one order stand at a time', async () => {
    const { rows } = await sql<{ name: string }>`
      select name from pgboss.queue where policy = 'exclusive' order by name`.execute(context.databases.staff);
    const names = rows.map(({ name }) => name);

    expect(Object.keys(choreTimes).filter((chore) => !names.includes(chore))).toEqual([]);
  });

  test('is done by somebody, each of them, and on an empty database without a failure', async () => {
    const works = choreWorks(context);

    expect(Object.keys(choreTimes).filter((chore) => !Object.hasOwn(works, chore))).toEqual(['read-bounces']);
    for (const work of Object.values(works)) await expect(work()).resolves.not.toThrow();
  });

  test('is done once when two processes order it and two ask for it', async () => {
    const other = await openJobQueue({ url: database.url('staff'), log: context.log });
    let done = 0;
    const work = async () => {
      done += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
    };

    await Promise.all([
      boss.send('tidy-accounts', {}),
      other.send('tidy-accounts', {}),
      boss.send('tidy-accounts', {}),
    ]);
    await Promise.all([doChore(work), doChore(work), doChore(work)]);

    expect(done).toBe(1);
    await other.stop({ graceful: false });
  });

  test('that fails stands on the page Jobs with its reason until it succeeds again', async () => {
    const page = await showJobs();
    await orderAndDo(async () => Promise.reject(new Error('The disk is full')));
    await orderAndDo(async () => Promise.reject(new Error('The disk is full')));

    const during = await page.failed();
    await orderAndDo(async () => undefined);
    const after = await page.failed();

    expect(during).toMatchObject([
      { queue: 'tidy-accounts', reason: 'The disk is full' },
      { queue: 'tidy-accounts', reason: 'The disk is full' },
    ]);
    expect(after).toEqual([]);
    await page.close();
  });

  test('that was ordered again meanwhile needs no second try', async () => {
    const page = await showJobs();
    await orderAndDo(async () => Promise.reject(new Error('Not now')));
    const [failure] = await page.failed();
    await boss.send('tidy-accounts', {});

    const answer = await page.call('POST', `/api/jobs/tidy-accounts/${failure?.id}/retry`);

    expect(answer.statusCode).toBe(204);
    await page.close();
  });
});
