import { setTimeout as sleep } from 'node:timers/promises';
import { inspectProcess } from '../../server/src/db/embedded/inspect-process.ts';
import { findPostmasterFile } from '../../server/src/db/embedded/postmaster-file.ts';

/** Ends the PostgreSQL of a cluster that a killed program left running; nothing when there is none. */
export async function endLeftoverPostgres(clusterDirectory: string): Promise<void> {
  const pid = findPostmasterFile(clusterDirectory)?.pid;
  if (pid === undefined || inspectProcess({ pid, clusterDirectory }) !== 'server-of-this-cluster') return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 10_000; waited += 100) {
    if (inspectProcess({ pid, clusterDirectory }) !== 'server-of-this-cluster') return;
    await sleep(100);
  }
  process.kill(pid, 'SIGQUIT');
}
