import type { PgBoss } from 'pg-boss';
import type { Context } from '../context.ts';
import { mailWork } from '../mail/mail-work.ts';
import { tendMails } from '../mail/tend-mails.ts';
import { readBounceDirectory } from '../mail/read-bounce-directory.ts';
import { smtpSender } from '../mail/smtp.ts';
import { notificationWork } from '../notifications/notification-work.ts';
import { sendDigests } from '../notifications/send-digests.ts';
import { scheduleChores } from './chores.ts';
import { runWorker, type Work } from './run-worker.ts';
import type { QueueName } from './queue-name.ts';

/**
 * Works on the jobs for as long as the process runs; several processes share the work. Without an SMTP address mails
 * wait. Ends after `context.stopping` fired and the jobs under way are done.
 */
export async function workOnJobs(
  context: Pick<Context, 'config' | 'secrets' | 'databases' | 'log' | 'stopping'>,
  boss: PgBoss,
): Promise<void> {
  const { config, databases, log, stopping } = context;
  const { bounceDirectory } = config;
  const smtp = config.smtpUrl === null ? null : smtpSender({ url: config.smtpUrl, from: config.mailFrom });
  const works: Partial<Record<QueueName, Work>> = {
    ...(smtp !== null && { 'send-mail': mailWork({ db: databases.staff, send: smtp.send }) }),
    'deliver-notification': notificationWork(context),
    'send-digests': async () => {
      await sendDigests(context);
    },
    ...(bounceDirectory !== null && {
      'read-bounces': async () => {
        await readBounceDirectory({ db: databases.staff, directory: bounceDirectory, log });
      },
    }),
    'tend-mails': async () => {
      const tended = await tendMails(databases.staff);
      if (tended.enqueued + tended.givenUp > 0) log.warn(tended, 'Mails without a living job were found');
    },
  };
  await scheduleChores(boss, works);
  try {
    await Promise.all(queuesOf(works).map(async ([queue, work]) => runWorker({ boss, queue, work, log, stopping })));
  } finally {
    smtp?.close();
  }
}

function queuesOf(works: Partial<Record<QueueName, Work>>): [QueueName, Work][] {
  // Object.entries forgets the type of the keys.
  return Object.entries(works) as [QueueName, Work][];
}
