import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** How a process of the program ended and what it printed. */
export type EndedProgram = { readonly exitCode: number | null; readonly stdout: string; readonly stderr: string };

/** Runs the program with these variables and nothing else of this machine's environment until it ends by itself. */
export async function runProgramToItsEnd(
  variables: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): Promise<EndedProgram> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../main.ts'), ...options], {
    cwd: resolve(import.meta.dirname, '../../..'),
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      // Many starts of the same program: what was compiled once need not be again.
      NODE_COMPILE_CACHE: join(tmpdir(), 'cmdsp-test-compile-cache'),
      CMDSP_LOG_LEVEL: 'error',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (printed.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed.stderr += chunk.toString()));
  const timer = setTimeout(() => child.kill('SIGKILL'), 50_000);
  await once(child, 'close');
  clearTimeout(timer);
  return { exitCode: child.exitCode, ...printed };
}
