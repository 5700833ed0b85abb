import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** The right to start or stop the server of one data directory; `release` gives it back. */
export type LauncherLock = { readonly release: () => void };

const busy = 5; // SQLITE_BUSY

/**
 * Waits until no other process starts or stops the server of this data directory. The lock is SQLite's lock on an empty
 * file because the kernel lets go of it when its holder dies, however it dies: there is no stale lock to break.
 * @throws EmbeddedPostgresError `launcher-busy` after `waitMs` milliseconds
 */
export async function takeLauncherLock({ file, waitMs }: { file: string; waitMs: number }): Promise<LauncherLock> {
  const database = new DatabaseSync(file);
  const giveUpAt = performance.now() + waitMs;
  while (!tryLock(database)) {
    if (performance.now() > giveUpAt) {
      database.close();
      throw new EmbeddedPostgresError(
        'launcher-busy',
        `Another program has been starting or stopping this database for ${Math.round(waitMs / 1000)} s: wait for it or end it, then try again.`,
      );
    }
    await sleep(15);
  }
  return { release: () => database.close() };
}

function tryLock(database: DatabaseSync): boolean {
  try {
    database.exec('begin exclusive');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return false;
    throw error;
  }
}
