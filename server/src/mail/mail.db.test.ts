import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import { enqueueJobs } from '../jobs/enqueue-jobs.ts';
import { openJobQueue } from '../jobs/open-job-queue.ts';
import { workOnce } from '../jobs/run-worker.ts';
import { aBrowser } from '../testing/a-browser.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { anSmtpSink } from '../testing/an-smtp-sink.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { queueMail } from './queue-mail.ts';
import { mailWork, type SendMail } from './mail-work.ts';
import { smtpSender } from './smtp.ts';

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

type MailParts = { to?: string; subject?: string; name?: string };

async function queue(parts: MailParts = {}) {
  await context.databases.auth.transaction().execute(async (tx) => queueIn(tx, parts));
}

async function queueIn(tx: Tx, parts: MailParts = {}) {
  const { to = 'reader@example.org', subject = 'Grüße aus Łódź', name = 'Zoë <b>' } = parts;
  const mail = {
    subject,
    greeting: `Hello ${name},`,
    paragraphs: ['A & B.'],
    action: { label: 'Go', url: 'http://localhost:3000/x?a=1&b=2' },
    closing: 'Bye.',
  };
  await queueMail(tx, { config: context.config, kind: 'test', personId: null, to, mail });
}

/** A mail server and how to reach it; `refusal` answers every mail with that error. */
async function anSmtpServer(refusal: string | null = null) {
  const sink = await anSmtpSink({ refuse: () => (refusal === null ? null : new Error(refusal)) });
  const smtp = smtpSender({ url: sink.url, from: 'CMDSP <no-reply@example.org>' });
  const close = async () => {
    smtp.close();
    await sink.close();
  };
  return { received: sink.received, send: smtp.send, close };
}

/** Takes one job and sends its mail; false when none is due. */
async function sendOneMail(send: SendMail): Promise<boolean> {
  const db = context.databases.staff;
  return workOnce({ boss, queue: 'send-mail', work: mailWork({ db, send }), log: context.log });
}

/** Back-off is over. */
async function letTimePass(): Promise<void> {
  await sql`update pgboss.job set start_after = now() where state in ('created', 'retry')`.execute(
    context.databases.staff,
  );
}

const secondsUntilNextTry = async () => {
  const { rows: jobs } = await sql<{ seconds: number }>`
    select extract(epoch from start_after - now())::float8 as seconds from pgboss.job where state = 'retry'`.execute(
    context.databases.staff,
  );
  return jobs[0]?.seconds;
};

const rows = () => context.databases.staff.selectFrom('outgoingMails').selectAll().orderBy('id').execute();

describe('the sender', () => {
  test('delivers text and HTML over SMTP, then clears what it sent', async () => {
    await queue();
    const smtp = await anSmtpServer();

    await sendOneMail(smtp.send);

    await smtp.close();
    const [mail] = smtp.received;
    expect(mail).toMatchObject({ from: 'no-reply@example.org', to: ['reader@example.org'] });
    expect(mail?.source).toMatch(/Content-Type: text\/plain[^]*Hello Zo=C3=AB <b>/);
    expect(mail?.source).toMatch(/Content-Type: text\/html[^]*Zo=C3=AB &lt;b&gt;/);
    expect(await rows()).toMatchObject([{ state: 'sent', bodyText: null, bodyHtml: null, attempts: 1 }]);
    expect(mail?.source).toContain((await rows())[0]?.messageId);
  });

  test.each([
    ['the subject', { subject: 'Hello\r\nBcc: victim@example.org' }],
    ['the address', { to: 'reader@example.org\r\nBcc: victim@example.org' }],
    ['a second address', { to: 'reader@example.org, victim@example.org' }],
  ])('lets no header be smuggled in through %s', async (_, parts) => {
    await queue(parts);
    const smtp = await anSmtpServer();

    await sendOneMail(smtp.send);

    await smtp.close();
    expect(smtp.received.flatMap((mail) => mail.to)).not.toContain('victim@example.org');
    const headers = smtp.received.map((mail) => mail.source.split('\r\n\r\n')[0]);
    expect(headers.join('\n')).not.toMatch(/^Bcc:/im);
  });

  test('tries again later, waits longer each time, and keeps the same Message-ID', async () => {
    await queue();
    const down = await anSmtpServer('Mailbox busy');
    await sendOneMail(down.send);
    await down.close();
    const [afterFailure] = await rows();
    const wait = await secondsUntilNextTry();
    expect(await sendOneMail(down.send)).toBe(false);
    await letTimePass();
    const up = await anSmtpServer();

    await sendOneMail(up.send);

    await up.close();
    const [sent] = await rows();
    expect(afterFailure).toMatchObject({
      state: 'waiting',
      attempts: 1,
      lastError: expect.stringContaining('Mailbox busy'),
    });
    expect(sent).toMatchObject({ state: 'sent', attempts: 2 });
    expect(up.received[0]?.source).toContain(afterFailure?.messageId);
    expect(wait).toBeGreaterThan(25);
  });

  test('gives up after ten tries and leaves the mail for a human', async () => {
    await queue();
    const fail = async () => Promise.reject(new Error('no route'));
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await letTimePass();
      await sendOneMail(fail);
    }

    expect(await rows()).toMatchObject([{ state: 'failed', attempts: 10 }]);
  });

  test('sends nothing for a change that was rolled back', async () => {
    const undone = context.databases.candidate.transaction().execute(async (tx) => {
      await queueIn(tx);
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');

    expect(await sendOneMail(async () => undefined)).toBe(false);
    expect(await rows()).toEqual([]);
  });

  test.each(['auth', 'candidate', 'staff'] as const)('takes mails from the role %s', async (role) => {
    await context.databases[role].transaction().execute(async (tx) => queueIn(tx));

    expect(await sendOneMail(async () => undefined)).toBe(true);
    expect(await rows()).toMatchObject([{ state: 'sent' }]);
  });

  test.each(['auth', 'candidate'] as const)('lets the role %s neither read jobs nor order chores', async (role) => {
    const db = context.databases[role];
    await queue();

    await expect(sql`select data from pgboss.job_common`.execute(db)).rejects.toThrow('permission denied');
    await expect(sql`delete from pgboss.job_common`.execute(db)).rejects.toThrow('permission denied');
    await expect(enqueueJobs(db, { queue: 'tend-mails', jobs: [{ id: context.newId(), data: {} }] })).rejects.toThrow(
      'row-level security',
    );
  });

  test('sends each mail once when several processes share the work', async () => {
    for (let number = 0; number < 12; number += 1) await queue({ to: `r${number}@example.org` });
    const sent: string[] = [];
    const send = async (mail: { recipient: string }) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      sent.push(mail.recipient);
    };
    const worker = async () => {
      while (await sendOneMail(send));
    };

    await Promise.all([worker(), worker(), worker(), worker()]);

    expect(sent).toHaveLength(12);
    expect(new Set(sent).size).toBe(12);
  });
});

describe('the outbox', () => {
  test.each([
    ['an administrator on this machine', { roles: ['administrator' as const] }, '127.0.0.1', {}, 200],
    ['an administrator elsewhere', { roles: ['administrator' as const] }, '192.0.2.9', {}, 404],
    [
      'an administrator behind a proxy on this machine',
      { roles: ['administrator' as const] },
      '127.0.0.1',
      { 'x-forwarded-for': '127.0.0.1' },
      404,
    ],
    ['an officer on this machine', { roles: ['officer' as const] }, '127.0.0.1', {}, 403],
    [
      'an administrator without second factor',
      { roles: ['administrator' as const], isSecondFactorDone: false },
      '127.0.0.1',
      {},
      403,
    ],
  ])('answers %s with %5$i', async (_, person, remoteAddress, headers, status) => {
    const app = await buildApp(context);
    const { cookie } = await signInAs(context, person);
    await queue();

    const answer = await aBrowser(app, cookie).call('GET /api/outbox', undefined, { remoteAddress, headers });

    await app.close();
    expect(answer.status).toBe(status);
  });
});
