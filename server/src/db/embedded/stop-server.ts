import { rmdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataLayout } from './data-layout.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { inspectProcess } from './inspect-process.ts';
import { takeLauncherLock } from './launcher-lock.ts';
import { findPostmasterFile } from './postmaster-file.ts';

/** How long a polite shutdown may take before sessions are cut off without a checkpoint, in milliseconds. */
const fastMs = 30_000;
const immediateMs = 10_000;

/**
 * Shuts the server down: sessions end, everything is written, the process goes ("fast"); if that takes too long,
 * without the checkpoint ("immediate"), which the next start makes good. Does nothing when process `pid` no longer is
 * the server of this cluster.
 * @throws EmbeddedPostgresError `server-not-stopping`, `launcher-busy`
 */
export async function stopServer(which: { layout: DataLayout; pid: number; socketDirectory: string }): Promise<void> {
  const { layout, pid } = which;
  const lock = await takeLauncherLock({ file: layout.lockFile, waitMs: fastMs });
  try {
    if (findPostmasterFile(layout.clusterDirectory)?.pid !== pid) return;
    const isDown =
      (await endsAfter('SIGINT', { layout, pid, waitMs: fastMs })) ||
      (await endsAfter('SIGQUIT', { layout, pid, waitMs: immediateMs }));
    if (!isDown) {
      throw new EmbeddedPostgresError(
        'server-not-stopping',
        `The database server (process ${pid}) does not stop: see ${layout.logFile} and end that process.`,
      );
    }
    if (which.socketDirectory !== layout.socketDirectory) removeIfEmpty(which.socketDirectory);
  } finally {
    lock.release();
  }
}

async function endsAfter(
  signal: NodeJS.Signals,
  { layout, pid, waitMs }: { layout: DataLayout; pid: number; waitMs: number },
): Promise<boolean> {
  const { clusterDirectory } = layout;
  if (inspectProcess({ pid, clusterDirectory }) !== 'server-of-this-cluster') return true;
  process.kill(pid, signal);
  const giveUpAt = performance.now() + waitMs;
  while (inspectProcess({ pid, clusterDirectory }) === 'server-of-this-cluster') {
    if (performance.now() > giveUpAt) return false;
    await sleep(10);
  }
  return true;
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // A killed server leaves its socket there, and the next start uses the folder again.
  }
}
