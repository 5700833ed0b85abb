import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { readConfig } from '../../config.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { openJobQueue } from '../../jobs/open-job-queue.ts';
import { workOnce } from '../../jobs/run-worker.ts';
import { mailWork } from '../../mail/mail-work.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { tendMails } from '../../mail/tend-mails.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { signInAs } from '../../testing/sign-in-as.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let boss: PgBoss;

beforeEach(async () => {
  database = await aDatabase();
  context = aContext(database, { config: readConfig({ CMDSP_SMTP_URL: 'smtp://127.0.0.1:1' }, []) });
  app = await buildApp(context);
  boss = await openJobQueue({ url: database.url('staff'), log: context.log });
});

afterEach(async () => {
  await boss.stop({ graceful: false });
  await app.close();
  await context.databases.close();
  await database.drop();
});

const staffDb = () => context.databases.staff;
const run = async (text: string) => sql.raw(text).execute(staffDb());

async function queueOne(): Promise<string> {
  const mail = { subject: 'A', greeting: 'Hello,', paragraphs: [], closing: 'Bye.' };
  await staffDb()
    .transaction()
    .execute(async (tx) =>
      queueMail(tx, { config: context.config, kind: 'test', personId: null, to: 'a@example.org', mail }),
    );
  const { id } = await staffDb()
    .selectFrom('outgoingMails')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return id;
}

/** Tries until the queue gives the job up. */
async function failForGood(reason: string): Promise<void> {
  const work = mailWork({ db: staffDb(), send: async () => Promise.reject(new Error(reason)) });
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await run(`update pgboss.job set start_after = now() where state in ('created', 'retry')`);
    await workOnce({ boss, queue: 'send-mail', work, log: context.log });
  }
}

async function administratorCalls(method: 'GET' | 'POST', url: string) {
  const { cookie } = await signInAs(context, { roles: ['administrator'] });
  return app.inject({ method, url, headers: { cookie } });
}

const mailQueue = async () => {
  const answer = await administratorCalls('GET', '/api/jobs');
  return answer.json<{ queues: { name: string }[] }>().queues.find(({ name }) => name === 'send-mail');
};

test('counts what waits and says how long', async () => {
  await queueOne();
  await run(`update pgboss.job set start_after = now() - interval '90 seconds'`);

  expect(await mailQueue()).toMatchObject({ waiting: 1, running: 0, failed: 0, isStandingStill: false });
  expect((await mailQueue()) as unknown).toHaveProperty('oldestSeconds', expect.closeTo(90, -1));
});

test('says on the page, in the metrics and to the load balancer that nobody works', async () => {
  await queueOne();
  await run(`update pgboss.job set start_after = now() - interval '10 minutes'`);

  expect(await mailQueue()).toMatchObject({ isStandingStill: true });
  const health = await app.inject({ url: '/healthz' });
  expect(health.statusCode).toBe(200);
  expect(health.json()).toMatchObject({ status: 'ok', jobs: { isStandingStill: true } });
  const metrics = await app.inject({ url: '/metrics' });
  expect(metrics.body).toContain('cmdsp_jobs{queue="send-mail",state="waiting"} 1');
  expect(metrics.body).toMatch(/cmdsp_oldest_job_seconds\{queue="send-mail"\} 60\d/);
});

test('shows why a job was given up, and one more try sends the mail', async () => {
  const id = await queueOne();
  await failForGood('Mailbox on the moon');

  const before = await administratorCalls('GET', '/api/jobs');
  const retried = await administratorCalls('POST', `/api/jobs/send-mail/${id}/retry`);
  const again = await administratorCalls('POST', `/api/jobs/send-mail/${id}/retry`);
  const sent: string[] = [];
  const work = mailWork({ db: staffDb(), send: async ({ recipient }) => void sent.push(recipient) });
  await workOnce({ boss, queue: 'send-mail', work, log: context.log });

  expect(before.json()).toMatchObject({
    failed: [{ id, queue: 'send-mail', reason: 'Mailbox on the moon', attempts: 10 }],
  });
  expect([retried.statusCode, again.statusCode]).toEqual([204, 204]);
  expect(sent).toEqual(['a@example.org']);
});

test.each([
  ['a candidate', [] as const, 403],
  ['an officer', ['officer'] as const, 403],
])('tells %s nothing', async (_, roles, status) => {
  const { cookie } = await signInAs(context, { roles });

  const answer = await app.inject({ url: '/api/jobs', headers: { cookie } });

  expect(answer.statusCode).toBe(status);
});

test('gives a job to mails that have none, as after a restore, and only one', async () => {
  const id = await queueOne();
  await run(`delete from pgboss.job where id = '${id}'`);
  await run(`update outgoing_mails set created_at = now() - interval '5 minutes'`);

  expect(await tendMails(staffDb())).toEqual({ enqueued: 1, givenUp: 0 });
  expect(await tendMails(staffDb())).toEqual({ enqueued: 0, givenUp: 0 });
  const sent: string[] = [];
  const work = mailWork({ db: staffDb(), send: async (mail) => void sent.push(mail.id) });
  await workOnce({ boss, queue: 'send-mail', work, log: context.log });

  expect(sent).toEqual([id]);
});

test('writes down that a mail failed when the processes that tried were killed', async () => {
  const id = await queueOne();
  await run(`update pgboss.job set state = 'failed', retry_count = 9, completed_on = now() where id = '${id}'`);

  expect(await tendMails(staffDb())).toEqual({ enqueued: 0, givenUp: 1 });
  const mail = await staffDb().selectFrom('outgoingMails').selectAll().executeTakeFirstOrThrow();
  expect(mail).toMatchObject({ state: 'failed', attempts: 10 });
});
