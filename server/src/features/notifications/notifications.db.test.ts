import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { openJobQueue } from '../../jobs/open-job-queue.ts';
import { workOnce } from '../../jobs/run-worker.ts';
import { smtpSender } from '../../mail/smtp.ts';
import type { NotificationKind } from '../../notifications/notification-kinds.ts';
import { notificationWork } from '../../notifications/notification-work.ts';
import { notify } from '../../notifications/notify.ts';
import { sendDigests } from '../../notifications/send-digests.ts';
import { unsubscribeToken } from '../../notifications/unsubscribe-token.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { anSmtpSink } from '../../testing/an-smtp-sink.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let boss: PgBoss;
let reader: SignedIn;

beforeEach(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  boss = await openJobQueue({ url: database.url('staff'), log: context.log });
  reader = await signInAs(context);
});

afterEach(async () => {
  await boss.stop({ graceful: false });
  await app.close();
  await context.databases.close();
  await database.drop();
});

const staffDb = () => context.databases.staff;
const mails = () => staffDb().selectFrom('outgoingMails').selectAll().orderBy('id').execute();

type Telling = { kind?: NotificationKind; eventKey?: string; title?: string; personId?: string };

/** Somebody else's change tells the reader something. */
async function tell(parts: Telling = {}) {
  await context.databases.candidate.transaction().execute(async (tx) => notify(tx, [aMessage(parts)]));
}

function aMessage(parts: Telling = {}) {
  const { personId = reader.personId, kind = 'course', eventKey = 'event:1', title = 'Module 2 is open' } = parts;
  return { personId, kind, eventKey, title, body: 'Have a look.', path: '/learn' };
}

async function deliver(): Promise<boolean> {
  const work = notificationWork(context);
  return workOnce({ boss, queue: 'deliver-notification', work, log: context.log });
}

async function call(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, who = reader) {
  return app.inject({ method, url, headers: { cookie: who.cookie }, ...(payload === undefined ? {} : { payload }) });
}

const prefer = (kind: string, mail: string, isInApp = true) =>
  call('PUT', `/api/notifications/preferences/${kind}`, { isInApp, mail });

describe('a message', () => {
  test('is shown and mailed exactly once, however often the event and the job come', async () => {
    await Promise.all([tell(), tell(), tell()]);
    while (await deliver());
    await sql`update pgboss.job set state = 'created', completed_on = null`.execute(staffDb());
    while (await deliver());
    await tell();
    while (await deliver());

    const answer = await call('GET', '/api/notifications');
    expect(answer.json()).toMatchObject({
      unread: 1,
      notifications: [{ title: 'Module 2 is open', path: '/learn', isRead: false }],
    });
    expect(await mails()).toMatchObject([{ kind: 'course', recipient: reader.email, subject: 'Module 2 is open' }]);
  });

  test('is not there when its change was rolled back', async () => {
    const undone = context.databases.candidate.transaction().execute(async (tx) => {
      await notify(tx, [aMessage()]);
      throw new Error('changed my mind');
    });

    await expect(undone).rejects.toThrow('changed my mind');
    expect(await deliver()).toBe(false);
    expect((await call('GET', '/api/notifications')).json()).toEqual({ unread: 0, notifications: [] });
  });

  test('is nobody else’s to read or to mark', async () => {
    await tell();
    const stranger = await signInAs(context);
    const { id } = (await call('GET', '/api/notifications')).json<{ notifications: { id: string }[] }>()
      .notifications[0] ?? { id: '' };

    const theirs = await call('GET', '/api/notifications', undefined, stranger);
    await call('POST', '/api/notifications/read', { id, isWithEarlier: true }, stranger);

    expect(theirs.json()).toEqual({ unread: 0, notifications: [] });
    expect((await call('GET', '/api/notifications')).json()).toMatchObject({ unread: 1 });
  });

  test('can be marked as read alone or with all before it', async () => {
    for (const number of [1, 2, 3]) await tell({ eventKey: `event:${number}` });
    const ids = (await call('GET', '/api/notifications'))
      .json<{ notifications: { id: string }[] }>()
      .notifications.map(({ id }) => id);

    await call('POST', '/api/notifications/read', { id: ids[0], isWithEarlier: false });
    const afterOne = (await call('GET', '/api/notifications')).json<{ unread: number }>().unread;
    await call('POST', '/api/notifications/read', { id: ids[0], isWithEarlier: true });
    const afterAll = (await call('GET', '/api/notifications')).json<{ unread: number }>().unread;

    expect([afterOne, afterAll]).toEqual([2, 0]);
  });
});

describe('preferences', () => {
  test.each([
    ['at-once', 1],
    ['digest', 0],
    ['off', 0],
  ])('%s sends %i mails at once', async (mail, count) => {
    await prefer('course', mail);
    await tell();

    await deliver();

    expect(await mails()).toHaveLength(count);
  });

  test('hide a kind inside the product', async () => {
    await prefer('course', 'off', false);
    await tell();

    expect((await call('GET', '/api/notifications')).json()).toEqual({ unread: 0, notifications: [] });
  });

  test('cannot silence what is about security, exams or the certificate', async () => {
    const answers = [await prefer('account', 'off'), await prefer('exam', 'off'), await prefer('certificate', 'off')];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([409, 409, 409]);
  });
});

describe('the daily summary', () => {
  test('says everything that waits in one mail, and not again the next day', async () => {
    await tell({ kind: 'discussion', eventKey: 'a', title: 'Ana answered you' });
    await tell({ kind: 'discussion', eventKey: 'b', title: 'Ben quoted you' });
    while (await deliver());

    const first = await sendDigests(context);
    const second = await sendDigests(context);

    const [mail, ...rest] = await mails();
    expect([first, second, rest.length]).toEqual([1, 0, 0]);
    expect(mail).toMatchObject({ kind: 'digest', subject: '2 messages since yesterday' });
    expect(mail?.bodyText).toContain('Ana answered you');
    expect(mail?.bodyText).toContain('Ben quoted you');
  });

  test('leaves out what was read, and is not sent for nothing', async () => {
    await tell({ kind: 'discussion' });
    await deliver();
    const { notifications } = (await call('GET', '/api/notifications')).json<{ notifications: { id: string }[] }>();
    await call('POST', '/api/notifications/read', { id: notifications[0]?.id, isWithEarlier: true });

    expect(await sendDigests(context)).toBe(0);
    expect(await mails()).toEqual([]);
  });
});

describe('refusing mail', () => {
  const path = (kind: NotificationKind | 'digest') =>
    `/unsubscribe/${unsubscribeToken({ personId: reader.personId, kind }, context.secrets.cookieSecret)}`;
  const mailOf = async (kind: string) =>
    (await call('GET', '/api/notifications/preferences'))
      .json<{ kind: string; mail: string }[]>()
      .find((preference) => preference.kind === kind)?.mail;

  test('is offered with one click in the headers, as RFC 8058 asks', async () => {
    await tell();
    await deliver();
    const sink = await anSmtpSink();
    const smtp = smtpSender({ url: sink.url, from: 'CMDSP <no-reply@example.org>' });
    const [mail] = await mails();
    if (mail !== undefined) await smtp.send(mail);
    smtp.close();
    await sink.close();

    const headers = (sink.received[0]?.source.split('\r\n\r\n')[0] ?? '').replaceAll(/\r\n[ \t]+/g, ' ');
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(headers).toContain(`List-Unsubscribe: <${context.config.publicUrl}${path('course')}>`);
  });

  test.each([
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
  ])('works by one click of a mail program that sends %s', async (contentType, payload) => {
    const answer = await app.inject({
      method: 'POST',
      url: path('course'),
      headers: { 'content-type': contentType },
      payload,
    });

    expect(answer.statusCode).toBe(200);
    expect(await mailOf('course')).toBe('off');
  });

  test('of the summary refuses whatever came in it, and no more', async () => {
    await app.inject({ method: 'POST', url: path('digest') });

    expect([await mailOf('discussion'), await mailOf('course'), await mailOf('account')]).toEqual([
      'off',
      'at-once',
      'at-once',
    ]);
  });

  test('needs a token that we made', async () => {
    const answer = await app.inject({ method: 'POST', url: `${path('course')}x` });

    expect(answer.statusCode).toBe(410);
    expect(await mailOf('course')).toBe('at-once');
  });
});
