import { execFile } from 'node:child_process';
import type { ServerAccount } from './server-account.ts';
import { serverEnvironment } from './server-environment.ts';

/** How a program ended. `failure` is null on success, else the error of the system or the exit code in words. */
export type Ended = { readonly failure: string | null; readonly output: string; readonly errors: string };

/** Runs one of PostgreSQL's programs to its end as the server's account; never throws. */
export function runAs(
  account: ServerAccount,
  command: { program: string; arguments: readonly string[]; directory: string },
): Promise<Ended> {
  const options = {
    cwd: command.directory,
    env: serverEnvironment(),
    encoding: 'utf8' as const,
    ...(account.isOther ? { uid: account.uid, gid: account.gid } : {}),
  };
  return new Promise((resolve) => {
    execFile(command.program, [...command.arguments], options, (error, output, errors) => {
      resolve({ failure: error === null ? null : String(error.code ?? error.signal ?? error.message), output, errors });
    });
  });
}
