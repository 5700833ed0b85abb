import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../context.ts';
import { forgetFiles } from './forget-files.ts';
import { sendReminders } from './send-reminders.ts';

const everyMs = 15 * 60_000;

/** Repeats what cohorts need with time: reminders are queued, and the rows of old files are forgotten. */
export async function runCohortChores(
  context: Pick<Context, 'databases' | 'config' | 'catalogue' | 'log' | 'stopping'>,
): Promise<void> {
  const { log, stopping } = context;
  while (!stopping.aborted) {
    try {
      await sendReminders(context);
      await forgetFiles(context.databases.staff);
    } catch (err) {
      // The next round does what this one left out.
      log.warn({ err }, 'A round of cohort chores failed');
    }
    await sleep(everyMs, undefined, { signal: stopping }).catch(() => undefined);
  }
}
