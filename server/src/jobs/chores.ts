import type { PgBoss } from 'pg-boss';
import type { ChoreName, QueueName } from './queue-name.ts';
import type { Work } from './run-worker.ts';

/** When the clock orders each chore, as cron does, in UTC. */
const chores: Readonly<Record<ChoreName, string>> = {
  'tend-mails': '* * * * *',
  'read-bounces': '*/5 * * * *',
  'send-digests': '0 6 * * *',
};

/** Tells the queue when to order those chores that this program does; saying it again changes nothing. */
export async function scheduleChores(boss: PgBoss, works: Partial<Record<QueueName, Work>>): Promise<void> {
  // Object.entries forgets the type of the keys.
  for (const [chore, cron] of Object.entries(chores) as [ChoreName, string][]) {
    if (works[chore] !== undefined) await boss.schedule(chore, cron, {}, { tz: 'UTC' });
  }
}
