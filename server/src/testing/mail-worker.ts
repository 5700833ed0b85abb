import { flushCompileCache } from 'node:module';
import pino from 'pino';
import { readConfig } from '../config.ts';
import { type Database, openDatabases } from '../db/database.ts';
import { openJobQueue } from '../jobs/open-job-queue.ts';
import { runWorker, type Work } from '../jobs/run-worker.ts';
import { workOnJobs } from '../jobs/work-on-jobs.ts';
import { mailWork, type SendMail } from '../mail/mail-work.ts';
import { smtpSender } from '../mail/smtp.ts';
import { tendMails } from '../mail/tend-mails.ts';
import { generateSecrets } from '../secrets.ts';

/** What the kill test tells the process that it will kill. */
export type MailWorkerOptions = {
  readonly staffUrl: string;
  readonly smtpUrl: string;
  /** Writes down that a mail was sent before it is: the kill test must find the lost mails. */
  readonly isMutant: boolean;
};

/** All of the program's jobs in a process of their own. */
async function main({ staffUrl, smtpUrl, isMutant }: MailWorkerOptions): Promise<void> {
  const databases = openDatabases(() => staffUrl);
  const config = readConfig({ CMDSP_SMTP_URL: smtpUrl }, []);
  const log = pino({ level: 'silent' });
  const boss = await openJobQueue({ url: staffUrl, log });
  // Node would do this at the end, which a killed process never reaches.
  flushCompileCache();
  const stopping = new AbortController().signal;
  if (isMutant) {
    const work = markThenSend(databases.staff, smtpSender({ url: smtpUrl, from: config.mailFrom }).send);
    await runWorker({ boss, queue: 'send-mail', work, log, stopping, pauseMs: 1000 });
    return;
  }
  await workOnJobs(
    { config, secrets: generateSecrets(), databases, log, stopping },
    { boss, chores: { 'tend-mails': async () => tendMails(databases.staff) } },
  );
}

function markThenSend(db: Database, send: SendMail): Work {
  return async (job) => {
    const mail = await db.selectFrom('outgoingMails').selectAll().where('id', '=', job.id).executeTakeFirstOrThrow();
    // A job that comes again finds its mail written down and believes it: what the kill took stays lost.
    if (mail.state === 'sent') return;
    await mailWork({ db, send: async () => undefined })(job);
    await send(mail);
  };
}

// Written by mail-kills.db.test.ts.
await main(JSON.parse(process.argv[2] ?? '{}') as MailWorkerOptions);
