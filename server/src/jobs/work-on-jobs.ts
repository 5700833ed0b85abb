import type { PgBoss } from 'pg-boss';
import type { Context } from '../context.ts';
import { mailWork } from '../mail/mail-work.ts';
import { smtpSender } from '../mail/smtp.ts';
import { notificationWork } from '../notifications/notification-work.ts';
import { choreJobs, type ChoreWorks, isChore, scheduleChores } from './chores.ts';
import { runWorker, type Work } from './run-worker.ts';
import type { QueueName } from './queue-name.ts';

/** How often a queue is asked for work: what follows from a change soon, what the clock orders in its time. */
const pauseMs = { change: 1000, clock: 5000 } as const;

/**
 * Works on the jobs for as long as the process runs; several processes share the work, and each chore is done by one.
 * Without an SMTP address mails wait. Ends after `context.stopping` fired and the jobs under way are done.
 */
export async function workOnJobs(
  context: Pick<Context, 'config' | 'secrets' | 'databases' | 'log' | 'stopping'>,
  {
    boss,
    chores,
    works = {},
  }: {
    readonly boss: PgBoss;
    readonly chores: ChoreWorks;
    /** What needs more of the context than mails do. */
    readonly works?: Partial<Record<QueueName, Work>>;
  },
): Promise<void> {
  const { config, databases, log, stopping } = context;
  const smtp = config.smtpUrl === null ? null : smtpSender({ url: config.smtpUrl, from: config.mailFrom });
  const clockWorks = choreJobs(databases.staff, chores);
  const all: Partial<Record<QueueName, Work>> = {
    ...(smtp !== null && { 'send-mail': mailWork({ db: databases.staff, send: smtp.send }) }),
    'deliver-notification': notificationWork(context),
    ...works,
    ...clockWorks,
  };
  await scheduleChores(boss, clockWorks);
  try {
    await Promise.all(
      queuesOf(all).map(async ([queue, work]) =>
        runWorker({ boss, queue, work, log, stopping, pauseMs: isChore(queue) ? pauseMs.clock : pauseMs.change }),
      ),
    );
  } finally {
    smtp?.close();
  }
}

function queuesOf(works: Partial<Record<QueueName, Work>>): [QueueName, Work][] {
  // Object.entries forgets the type of the keys.
  return Object.entries(works) as [QueueName, Work][];
}
