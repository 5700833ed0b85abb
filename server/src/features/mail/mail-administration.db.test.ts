import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PgBoss } from 'pg-boss';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { openJobQueue } from '../../jobs/open-job-queue.ts';
import { workOnce } from '../../jobs/run-worker.ts';
import { checkSender, domainOf } from '../../mail/check-sender.ts';
import { mailWork } from '../../mail/mail-work.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { readBounceDirectory } from '../../mail/read-bounce-directory.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { makeTemporaryDirectory } from '../../testing/temporary-directory.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let boss: PgBoss;
let administrator: SignedIn;

beforeEach(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  boss = await openJobQueue({ url: database.url('staff'), log: context.log });
  administrator = await signInAs(context, { roles: ['administrator'] });
});

afterEach(async () => {
  await boss.stop({ graceful: false });
  await app.close();
  await context.databases.close();
  await database.drop();
});

async function call(method: 'GET' | 'POST', url: string, payload?: object) {
  const headers = { cookie: administrator.cookie };
  return app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
}

async function queue(to: string, kind = 'course'): Promise<string> {
  const mail = { subject: 'A', greeting: 'Hello,', paragraphs: [], closing: 'Bye.' };
  return context.databases.staff
    .transaction()
    .execute(async (tx) => queueMail(tx, { config: context.config, kind, personId: null, to, mail }));
}

async function work(send: () => Promise<void> = async () => undefined): Promise<void> {
  const doing = mailWork({ db: context.databases.staff, send });
  await workOnce({ boss, queue: 'send-mail', work: doing, log: context.log });
}

const mail = async (id: string) =>
  context.databases.staff.selectFrom('outgoingMails').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

async function reportOn(id: string, email: string): Promise<string> {
  const { messageId } = await mail(id);
  return `Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; ${email}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 no such user
--b
Content-Type: text/rfc822-headers

Message-ID: ${messageId}
--b--
`;
}

test('a report marks the address and the mail, staff see it, and further mail is withheld', async () => {
  const first = await queue('gone@example.org');
  await work();

  const taken = await call('POST', '/api/mail/bounces', { source: await reportOn(first, 'Gone@example.org') });
  const next = await queue('gone@example.org');
  await work();

  expect(taken.json()).toEqual({ outcome: 'marked', emails: ['gone@example.org'] });
  expect((await call('GET', '/api/mail')).json()).toMatchObject({
    counts: { bounced: 1, withheld: 1 },
    bounces: [{ email: 'gone@example.org', status: '5.1.1', reason: '550 no such user' }],
  });
  expect((await mail(next)).state).toBe('withheld');
});

test('whoever asks for a new password gets the mail all the same', async () => {
  const first = await queue('gone@example.org');
  await work();
  await call('POST', '/api/mail/bounces', { source: await reportOn(first, 'gone@example.org') });

  const asked = await queue('gone@example.org', 'reset-password');
  await work();

  expect((await mail(asked)).state).toBe('sent');
});

test('mail goes to the address again once staff have looked', async () => {
  const first = await queue('gone@example.org');
  await work();
  await call('POST', '/api/mail/bounces', { source: await reportOn(first, 'gone@example.org') });

  const cleared = await call('POST', '/api/mail/bounces/clear', { email: 'Gone@example.org' });
  const next = await queue('gone@example.org');
  await work();

  expect(cleared.statusCode).toBe(204);
  expect((await mail(next)).state).toBe('sent');
});

test('a report about a mail that we did not send to that address marks nobody', async () => {
  const first = await queue('reader@example.org');
  await work();

  const forged = await call('POST', '/api/mail/bounces', { source: await reportOn(first, 'victim@example.org') });
  const holiday = await call('POST', '/api/mail/bounces', { source: 'Subject: Hello\n\nI am away.' });

  expect([forged.json(), holiday.json()]).toMatchObject([{ outcome: 'not-ours' }, { outcome: 'no-report' }]);
  expect((await call('GET', '/api/mail')).json()).toMatchObject({ bounces: [] });
});

test('reports that a mail server drops into a directory are read once, others kept for a human', async () => {
  const directory = makeTemporaryDirectory();
  const first = await queue('gone@example.org');
  await work();
  writeFileSync(join(directory, '1.eml'), await reportOn(first, 'gone@example.org'));
  writeFileSync(join(directory, '2.eml'), 'Subject: Hello\n\nI am away.');
  const read = async () => readBounceDirectory({ db: context.databases.staff, directory, log: context.log });

  expect([await read(), await read()]).toEqual([1, 0]);
  expect(existsSync(join(directory, 'done/1.eml'))).toBe(true);
  expect(existsSync(join(directory, 'unread/2.eml'))).toBe(true);
});

test('an address that the mail server refuses for good is marked at once and not tried again', async () => {
  const id = await queue('nobody@example.org');
  const refusal = Object.assign(new Error('refused'), { command: 'RCPT TO', response: '550 5.1.1 No such user' });

  await work(async () => Promise.reject(refusal));

  expect(await mail(id)).toMatchObject({ state: 'bounced', lastError: '550 5.1.1 No such user' });
  expect((await call('GET', '/api/mail')).json()).toMatchObject({ bounces: [{ email: 'nobody@example.org' }] });
});

test('the test message goes to one’s own address, and its fate can be watched', async () => {
  const sent = await call('POST', '/api/mail/test');
  const { id, to } = sent.json<{ id: string; to: string }>();
  const before = await call('GET', `/api/mail/${id}`);
  await work();
  const after = await call('GET', `/api/mail/${id}`);

  expect(to).toBe(administrator.email);
  expect([before.json(), after.json()]).toMatchObject([{ state: 'waiting' }, { state: 'sent', attempts: 1 }]);
});

test('says plainly what the DNS has of the sender, and when it does not answer', async () => {
  const domain = domainOf('CMDSP <no-reply@Example.org>');
  const texts: Record<string, string[]> = { 'example.org': ['other=1', 'v=spf1 mx -all'] };
  const lookUp = async (host: string) => {
    if (host.startsWith('_dmarc')) throw new Error('timeout');
    return texts[host] ?? [];
  };

  const checks = await checkSender({ domain, selector: 'mail' }, lookUp);

  expect(checks).toMatchObject([
    { name: 'SPF', host: 'example.org', verdict: 'good', records: ['v=spf1 mx -all'] },
    { name: 'DKIM', host: 'mail._domainkey.example.org', verdict: 'missing' },
    { name: 'DMARC', host: '_dmarc.example.org', verdict: 'unreachable' },
  ]);
});

test.each(['GET /api/mail', 'POST /api/mail/test', 'POST /api/mail/sender-check', 'POST /api/mail/bounces'])(
  'refuses %s to a candidate',
  async (operation) => {
    const { cookie } = await signInAs(context);
    const [method, url] = operation.split(' ') as ['GET' | 'POST', string]; // as written above

    const answer = await app.inject({ method, url, headers: { cookie } });

    expect(answer.statusCode).toBe(403);
  },
);
