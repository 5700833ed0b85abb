import pino from 'pino';
import { readConfig } from '../config.ts';
import { openDatabases } from '../db/database.ts';
import { openJobQueue } from '../jobs/open-job-queue.ts';
import { workOnJobs } from '../jobs/work-on-jobs.ts';
import { tendMails } from '../mail/tend-mails.ts';
import { generateSecrets } from '../secrets.ts';

/** What the kill test tells the process that it will kill. */
export type MailWorkerOptions = {
  readonly staffUrl: string;
  readonly smtpUrl: string;
};

/** All of the program's jobs in a process of their own. */
async function main({ staffUrl, smtpUrl }: MailWorkerOptions): Promise<void> {
  const databases = openDatabases(() => staffUrl);
  const config = readConfig({ CMDSP_SMTP_URL: smtpUrl }, []);
  const log = pino({ level: 'silent' });
  const queue = await openJobQueue({ url: staffUrl, log });
  await workOnJobs(
    { config, secrets: generateSecrets(), databases, log, stopping: new AbortController().signal },
    { boss: queue, chores: { 'tend-mails': async () => tendMails(databases.staff) } },
  );
}

// Written by mail-kills.db.test.ts.
await main(JSON.parse(process.argv[2] ?? '{}') as MailWorkerOptions);
