import type { ChildProcess } from 'node:child_process';
import type { ServerAccount } from './server-account.ts';
import { spawnAs } from './spawn-as.ts';

/** How a program ended. `failure` is null on success, else the system's error code, the exit code or the signal. */
export type Ended = { readonly failure: string | null; readonly output: string; readonly errors: string };

/** Runs one of PostgreSQL's programs on a folder to its end as the server's account; a failure is told, not thrown. */
export async function runAs(
  account: ServerAccount,
  command: { program: string; arguments: readonly string[]; directory: string },
): Promise<Ended> {
  try {
    return await awaitEnd(spawnAs(account, { ...command, output: 'pipe', isDetached: false }));
  } catch (error) {
    // Node throws some of the system's errors (EPERM) instead of telling them as an event.
    return { failure: codeOf(error), output: '', errors: '' };
  }
}

function awaitEnd(child: ChildProcess): Promise<Ended> {
  const words = { output: '', errors: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (words.output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (words.errors += text));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ...words, failure: codeOf(error) }));
    child.on('close', (code, signal) => resolve({ ...words, failure: code === 0 ? null : (signal ?? String(code)) }));
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
