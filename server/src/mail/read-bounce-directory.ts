import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Database } from '../db/database.ts';
import { readDeliveryReport } from './read-delivery-report.ts';
import { recordReport } from './record-bounces.ts';

const mostBytes = 1024 * 1024;

/**
 * Reads the mails that a mail server drops into a directory, one a file, and takes over what they report. A file that was
 * read moves to `done`; one that is no report, or speaks of no mail of ours, to `unread`, for a human.
 */
export async function readBounceDirectory(options: {
  readonly db: Database;
  readonly directory: string;
  readonly log: Logger;
}): Promise<number> {
  const { db, directory, log } = options;
  const entries = await readdir(directory, { withFileTypes: true });
  let marked = 0;
  for (const { name } of entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))) {
    const file = join(directory, name);
    const isTooLarge = (await stat(file)).size > mostBytes;
    const report = isTooLarge ? null : readDeliveryReport(await readFile(file, 'utf8'));
    const emails = report === null ? [] : await db.transaction().execute(async (tx) => recordReport(tx, report));
    const isDelay = report?.recipients.some(({ action }) => action !== 'failed') ?? false;
    await moveTo(join(directory, emails.length > 0 || isDelay ? 'done' : 'unread'), { file, name });
    marked += emails.length;
  }
  if (marked > 0) log.warn({ addresses: marked }, 'Mails came back');
  return marked;
}

async function moveTo(directory: string, { file, name }: { file: string; name: string }): Promise<void> {
  await mkdir(directory, { recursive: true });
  await rename(file, join(directory, name));
}
