import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Database } from '../db/database.ts';
import { choreTimes } from './chore-times.ts';
import type { ChoreName } from './queue-name.ts';
import type { Work } from './run-worker.ts';

/** What chores do; a throw means that this time failed, and says why on the page Jobs. */
export type ChoreWorks = Partial<Record<ChoreName, () => Promise<unknown>>>;

/** Tells the queue when to order those chores that this program does; saying it again changes nothing. */
export async function scheduleChores(boss: PgBoss, works: Partial<Record<ChoreName, Work>>): Promise<void> {
  // Object.entries forgets the type of the keys.
  for (const [chore, cron] of Object.entries(choreTimes) as [ChoreName, string][]) {
    if (works[chore] !== undefined) await boss.schedule(chore, cron, {}, { tz: 'UTC' });
  }
}

/** Makes works of chores. One that succeeds again has made up for its earlier failures, and they are forgotten. */
export function choreJobs(db: Database, chores: ChoreWorks): Partial<Record<ChoreName, Work>> {
  const works: Partial<Record<ChoreName, Work>> = {};
  // Object.entries forgets the type of the keys.
  for (const [chore, work] of Object.entries(chores) as [ChoreName, () => Promise<unknown>][]) {
    works[chore] = async () => {
      await work();
      await forgetFailures(db, chore);
    };
  }
  return works;
}

/** Whether a name is that of a chore. */
export function isChore(queue: string): queue is ChoreName {
  return Object.hasOwn(choreTimes, queue);
}

async function forgetFailures(db: Database, chore: ChoreName): Promise<void> {
  await sql`delete from pgboss.job where name = ${chore} and state = 'failed'`.execute(db);
}
