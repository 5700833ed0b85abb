import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { aContext } from '../testing/a-context.ts';
import { aDurableDatabase } from '../testing/a-durable-database.ts';
import { anSmtpSink, messageIdOf, type SmtpSink } from '../testing/an-smtp-sink.ts';
import type { MailWorkerOptions } from '../testing/mail-worker.ts';
import { queueMail } from './queue-mail.ts';

const kills = 20;
/** Every second kill takes a mail of the mutant for certain. */
const killsOfMutant = 4;
const mailsPerKill = 40;

test(
  `loses no mail over ${kills} kills of the worker and repeats at most one a kill`,
  { timeout: 300_000 },
  async () => {
    const report = await killWorkers({ isMutant: false, kills });

    process.stdout.write(`${JSON.stringify(report)}\n`);
    expect(report).toMatchObject({ mails: kills * mailsPerKill, lost: 0, strangers: 0 });
    expect(report.repeated).toBeLessThanOrEqual(kills);
  },
);

test('finds the mails that a worker loses which writes down first and sends then', { timeout: 300_000 }, async () => {
  const report = await killWorkers({ isMutant: true, kills: killsOfMutant });

  expect(report.lost).toBeGreaterThanOrEqual(killsOfMutant / 2);
});

type Report = { readonly mails: number; readonly lost: number; readonly strangers: number; readonly repeated: number };

/**
 * Kills one worker after another, by turns at a random moment and while a mail stands at the door of the mail server;
 * lets a last one finish, and compares what arrived with what was queued.
 */
async function killWorkers({
  isMutant,
  kills: count,
}: {
  readonly isMutant: boolean;
  readonly kills: number;
}): Promise<Report> {
  const database = await aDurableDatabase();
  const context = aContext(database);
  const door = { closesAfter: Number.POSITIVE_INFINITY, isWaitedAt: false };
  const sink = await anSmtpSink({
    delayMs: () => Math.random() * 12,
    ignores: () => {
      door.isWaitedAt = sink.received.length >= door.closesAfter;
      return door.isWaitedAt;
    },
  });
  const options = { staffUrl: database.url('staff'), smtpUrl: sink.url, isMutant };
  // The waiting is tested elsewhere; here a killed job may come again as soon as its sign of life is missed.
  await sql`update pgboss.queue set retry_delay = 1, retry_backoff = false`.execute(context.databases.staff);

  for (let kill = 0; kill < count; kill += 1) {
    await queueMails(context, mailsPerKill);
    if (kill % 2 === 0) await workAndDie(options, sink);
    else await workAndDieAtDoor(options, sink, door);
  }
  const survivor = startWorker(options);
  await allSent(context);
  // The last one that was written down may still be on its way.
  await sleep(500);
  survivor.kill('SIGKILL');
  await once(survivor, 'exit');

  const expected = await context.databases.staff.selectFrom('outgoingMails').select(['messageId', 'state']).execute();
  const arrived = new Set(sink.received.map(messageIdOf));
  const report = {
    mails: expected.length,
    lost: expected.filter(({ messageId }) => !arrived.has(messageId)).length,
    strangers: [...arrived].filter((id) => !expected.some(({ messageId }) => messageId === id)).length,
    repeated: repeats(sink),
  };
  await sink.close();
  await context.databases.close();
  await database.drop();
  return report;
}

/** Each in the transaction of its own change, as in life. */
async function queueMails(context: Context, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    await context.databases.candidate.transaction().execute(async (tx) =>
      queueMail(tx, {
        config: context.config,
        kind: 'test',
        personId: null,
        to: `reader${number}@example.org`,
        mail: { subject: 'A mail', greeting: 'Hello,', paragraphs: ['this is a test.'], closing: 'Bye.' },
      }),
    );
  }
}

function startWorker(options: MailWorkerOptions) {
  return spawn(
    process.execPath,
    ['--no-warnings', join(import.meta.dirname, '../testing/mail-worker.ts'), JSON.stringify(options)],
    {
      stdio: 'inherit',
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'cmdsp-test-compile-cache') },
    },
  );
}

/** Lets a worker send for a random moment, then kills it at whatever point it is. */
async function workAndDie(options: MailWorkerOptions, sink: SmtpSink): Promise<void> {
  const worker = startWorker(options);
  const before = sink.received.length;
  const giveUpAt = performance.now() + 30_000;
  while (sink.received.length === before && performance.now() < giveUpAt) await sleep(2);
  await sleep(Math.random() * 400);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

type Door = { closesAfter: number; isWaitedAt: boolean };

/** Lets a worker send some mails and kills it while the next one is neither taken nor refused. */
async function workAndDieAtDoor(options: MailWorkerOptions, sink: SmtpSink, door: Door): Promise<void> {
  door.closesAfter = sink.received.length + 1 + Math.floor(Math.random() * 10);
  const worker = startWorker(options);
  await expect.poll(() => door.isWaitedAt, { timeout: 60_000, interval: 2 }).toBe(true);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  door.closesAfter = Number.POSITIVE_INFINITY;
  door.isWaitedAt = false;
}

/** How many times any mail came more than once. */
function repeats({ received }: SmtpSink): number {
  return received.length - new Set(received.map(messageIdOf)).size;
}

async function allSent(context: Context): Promise<void> {
  const giveUpAt = performance.now() + 120_000;
  for (;;) {
    const { rows } = await sql<{ open: number }>`
      select count(*)::int as open from outgoing_mails where state <> 'sent'`.execute(context.databases.staff);
    if (rows[0]?.open === 0 || performance.now() > giveUpAt) return;
    await sleep(200);
  }
}
