import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { chooseSocketDirectory } from './choose-socket-directory.ts';
import type { DataLayout } from './data-layout.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { greetAt, type RunningServer } from './find-running-server.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { type Launched, launchPostmaster } from './launch-postmaster.ts';
import { ownCluster } from './own-cluster.ts';
import { findPostmasterFile } from './postmaster-file.ts';
import type { ServerAccount } from './server-account.ts';
import { configurationFile, hostBasedAuthentication, serverConfiguration } from './server-configuration.ts';
import { writeForServer } from './write-for-server.ts';

type Task = {
  readonly layout: DataLayout;
  readonly account: ServerAccount;
  readonly binaries: Binaries;
  readonly waitMs: number;
  readonly log: (line: string) => void;
};

/** What PostgreSQL says while processes of a killed server still hold its memory; they end within moments. */
const leftovers = /still in use|lock file "postmaster\.pid" already exists/;

/**
 * Starts the server of a cluster that has none running, making the cluster first where there is none.
 * Call only under the launcher's lock.
 * @throws EmbeddedPostgresError `version-mismatch`, `socket-directory-unavailable`, `server-not-starting` and those of
 * `initialiseCluster`
 */
export async function startFreshServer(task: Task): Promise<RunningServer> {
  const { layout, account, binaries, waitMs } = task;
  await prepareCluster(task);
  const socketDirectory = chooseSocketDirectory(layout, account);
  const settings = serverConfiguration({ socketDirectory, port: 5432 });
  writeForServer({ path: join(layout.clusterDirectory, configurationFile), text: settings }, account);
  writeForServer({ path: join(layout.clusterDirectory, 'pg_hba.conf'), text: hostBasedAuthentication }, account);
  const giveUpAt = performance.now() + waitMs;
  for (;;) {
    const launched = launchPostmaster({ layout, account, binaries });
    const server = await awaitServer({ ...task, launched, giveUpAt });
    if (server !== null) return server;
    const words = wordsSince(layout.logFile, launched.logStart);
    if (!leftovers.test(words) || performance.now() > giveUpAt) throw notStarting(layout, words, launched);
    await sleep(100);
  }
}

async function prepareCluster({ layout, account, binaries, log }: Task): Promise<void> {
  const versionFile = join(layout.clusterDirectory, 'PG_VERSION');
  if (!existsSync(versionFile)) {
    log('Making the database (once, a second or two)');
    await initialiseCluster({ layout, account, binaries });
    return;
  }
  const version = Number(readFileSync(versionFile, 'utf8'));
  if (version !== binaries.majorVersion) {
    throw new EmbeddedPostgresError(
      'version-mismatch',
      `The database in ${layout.dataDirectory} was made by PostgreSQL ${version}, the programs are ${binaries.majorVersion}: back it up with the CMDSP version that made it and restore the backup with this one.`,
    );
  }
  ownCluster(layout.clusterDirectory, account);
}

async function awaitServer(wait: Task & { launched: Launched; giveUpAt: number }): Promise<RunningServer | null> {
  const { layout, account, launched, giveUpAt } = wait;
  while (launched.ending() === null) {
    const file = findPostmasterFile(layout.clusterDirectory);
    const server = file?.socketDirectory ? await greetAt({ file, layout, account }) : null;
    if (server !== null) return server;
    if (performance.now() > giveUpAt) {
      throw new EmbeddedPostgresError(
        'server-not-answering',
        `The database has been starting for ${Math.round(wait.waitMs / 1000)} s and may still be recovering: look into ${layout.logFile} and start again.`,
      );
    }
    await sleep(10);
  }
  return null;
}

function wordsSince(logFile: string, start: number): string {
  const length = Math.max(0, Math.min(statSync(logFile).size - start, 20_000));
  const descriptor = openSync(logFile, 'r');
  try {
    const bytes = Buffer.alloc(length);
    readSync(descriptor, bytes, 0, length, start);
    return bytes.toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}

function notStarting(layout: DataLayout, words: string, launched: Launched): EmbeddedPostgresError {
  const reason = words
    .split('\n')
    .filter((line) => /FATAL|PANIC|could not|error/i.test(line))
    .at(-1);
  const short = reason?.replace(/^.*?(FATAL|PANIC|ERROR|LOG): */, '') ?? launched.ending() ?? 'no reason given';
  return new EmbeddedPostgresError(
    'server-not-starting',
    `The database does not start (${short}): see ${layout.logFile}, mend that, then start again.`,
  );
}
