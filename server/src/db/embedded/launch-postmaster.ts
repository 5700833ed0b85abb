import type { ChildProcess } from 'node:child_process';
import { chownSync, closeSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { DataLayout } from './data-layout.ts';
import { pathForServer } from './path-for-server.ts';
import type { ServerAccount } from './server-account.ts';
import { spawnAs } from './spawn-as.ts';

/** A server process that was started; `logStart` is where its words begin in the log file, in bytes. */
export type Launched = {
  readonly logStart: number;
  /** Why the process is no longer there, or null while it runs. */
  readonly ending: () => string | null;
};

const logLimitBytes = 10_000_000;

/**
 * Starts the server in a session of its own, so that neither Ctrl-C in a terminal nor the death of this process reaches
 * it, with its words going to the log file. Does not wait for it.
 */
export function launchPostmaster(task: { layout: DataLayout; account: ServerAccount; binaries: Binaries }): Launched {
  const { layout, account, binaries } = task;
  const log = openLog(layout);
  try {
    const child = spawnAs(account, {
      program: join(binaries.binDirectory, 'postgres'),
      arguments: ['-D', pathForServer(layout.clusterDirectory, account)],
      directory: layout.clusterDirectory,
      output: log.descriptor,
      isDetached: true,
    });
    child.unref();
    return { logStart: log.size, ending: watch(child) };
  } finally {
    closeSync(log.descriptor);
  }
}

function watch(child: ChildProcess): () => string | null {
  let ending: string | null = null;
  child.on('error', (error) => (ending = error.message));
  child.on('exit', (code, signal) => (ending = signal ?? `exit code ${code ?? 'unknown'}`));
  return () => ending;
}

function openLog({ logFile, dataDirectory }: DataLayout): { descriptor: number; size: number } {
  const found = statSync(logFile, { throwIfNoEntry: false });
  if (found !== undefined && found.size > logLimitBytes) renameSync(logFile, `${logFile}.1`);
  const descriptor = openSync(logFile, 'a', 0o600);
  // Root leaves the log to the owner of the folder, who may start the server next time.
  const owner = statSync(dataDirectory);
  if (process.getuid?.() === 0 && owner.uid !== 0) chownSync(logFile, owner.uid, owner.gid);
  return { descriptor, size: statSync(logFile).size };
}
