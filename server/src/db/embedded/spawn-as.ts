import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { ServerAccount } from './server-account.ts';

/** What to run: a program of PostgreSQL, the folder it works on, and where its words go. */
export type ServerCommand = {
  readonly program: string;
  readonly arguments: readonly string[];
  /** Inherited as an open file, see `pathForServer`. */
  readonly directory: string;
  /** `pipe`, or the descriptor of an open file. */
  readonly output: 'pipe' | number;
  /** Whether it gets a session of its own and so outlives this process and its terminal. */
  readonly isDetached: boolean;
};

/**
 * Starts one of PostgreSQL's programs as the server's account. Nothing of our environment leaks in (PGDATA, PGOPTIONS,
 * LD_LIBRARY_PATH, secrets such as DATABASE_URL), and messages come in English so that the launcher can read them.
 */
export function spawnAs(account: ServerAccount, command: ServerCommand): ChildProcess {
  const folder = openSync(command.directory, 'r');
  try {
    return spawn(command.program, [...command.arguments], {
      // PostgreSQL 15 steps in and out of its working directory, so that has to be one that it can enter.
      cwd: '/',
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      detached: command.isDetached,
      // The folder comes fourth: `folderDescriptor`.
      stdio: ['ignore', command.output, command.output, folder],
      ...(account.isOther ? { uid: account.uid, gid: account.gid } : {}),
    });
  } finally {
    closeSync(folder);
  }
}
