import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import type { Context } from '../context.ts';
import { aBrowser } from '../testing/a-browser.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { queueMail } from './queue-mail.ts';
import { sendOneMail } from './send-mails.ts';
import { smtpSender } from './smtp.ts';

type Received = { readonly from: string; readonly to: readonly string[]; readonly source: string };

let database: TestDatabase;
let context: Context;

beforeEach(async () => {
  database = await aDatabase();
  context = aContext(database);
});

afterEach(async () => {
  await context.databases.close();
  await database.drop();
});

/** A real SMTP server on a free port; `refuse` answers every mail with that error. */
async function anSmtpServer(refuse: string | null = null) {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refuse !== null) return done(new Error(refuse));
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((to) => to.address),
          source: Buffer.concat(chunks).toString(),
        });
        return done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const smtp = smtpSender({ url: `smtp://127.0.0.1:${port}`, from: 'CMDSP <no-reply@example.org>' });
  const close = async () => {
    smtp.close();
    await new Promise<void>((resolve) => server.close(resolve));
  };
  return { received, send: smtp.send, close };
}

async function queue(parts: { to?: string; subject?: string; name?: string } = {}) {
  const { to = 'reader@example.org', subject = 'Grüße aus Łódź', name = 'Zoë <b>' } = parts;
  const mail = {
    subject,
    greeting: `Hello ${name},`,
    paragraphs: ['A & B.'],
    action: { label: 'Go', url: 'http://localhost:3000/x?a=1&b=2' },
    closing: 'Bye.',
  };
  await context.databases.auth
    .transaction()
    .execute((tx) => queueMail(tx, { config: context.config, kind: 'test', personId: null, to, mail }));
}

const rows = () => context.databases.staff.selectFrom('outgoingMails').selectAll().orderBy('id').execute();

describe('the sender', () => {
  test('delivers text and HTML over SMTP, then clears what it sent', async () => {
    await queue();
    const smtp = await anSmtpServer();

    await sendOneMail(context.databases.staff, smtp.send);

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

    await sendOneMail(context.databases.staff, smtp.send);

    await smtp.close();
    expect(smtp.received.flatMap((mail) => mail.to)).not.toContain('victim@example.org');
    const headers = smtp.received.map((mail) => mail.source.split('\r\n\r\n')[0]);
    expect(headers.join('\n')).not.toMatch(/^Bcc:/im);
  });

  test('tries again later, waits longer each time, and keeps the same Message-ID', async () => {
    await queue();
    const down = await anSmtpServer('Mailbox busy');
    await sendOneMail(context.databases.staff, down.send);
    await down.close();
    const [afterFailure] = await rows();
    expect(await sendOneMail(context.databases.staff, down.send)).toBe(false);
    await context.databases.staff
      .updateTable('outgoingMails')
      .set({ nextAttemptAt: new Date(0) })
      .execute();
    const up = await anSmtpServer();

    await sendOneMail(context.databases.staff, up.send);

    await up.close();
    const [sent] = await rows();
    expect(afterFailure).toMatchObject({
      state: 'waiting',
      attempts: 1,
      lastError: expect.stringContaining('Mailbox busy'),
    });
    expect(sent).toMatchObject({ state: 'sent', attempts: 2 });
    expect(up.received[0]?.source).toContain(afterFailure?.messageId);
  });

  test('gives up after ten tries and leaves the mail for a human', async () => {
    await queue();
    const fail = async () => Promise.reject(new Error('no route'));
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await context.databases.staff
        .updateTable('outgoingMails')
        .set({ nextAttemptAt: new Date(0) })
        .execute();
      await sendOneMail(context.databases.staff, fail);
    }

    expect(await rows()).toMatchObject([{ state: 'failed', attempts: 10 }]);
  });

  test('sends each mail once when several processes share the work', async () => {
    for (let number = 0; number < 12; number += 1) await queue({ to: `r${number}@example.org` });
    const sent: string[] = [];
    const send = async (mail: { recipient: string }) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      sent.push(mail.recipient);
    };
    const worker = async () => {
      while (await sendOneMail(context.databases.staff, send));
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
