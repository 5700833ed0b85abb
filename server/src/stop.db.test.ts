import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lendKeptContent } from './testing/kept-content.ts';
import { makeTemporaryDirectory } from './testing/temporary-directory.ts';

let folder: string;
let cluster: string;
let program: ChildProcess | null = null;

beforeEach(() => {
  folder = makeTemporaryDirectory();
  const dataDirectory = join(folder, 'data');
  mkdirSync(dataDirectory, { mode: 0o711 });
  lendKeptContent(dataDirectory);
  cluster = join(dataDirectory, 'postgres/cluster');
});

afterEach(async () => {
  if (program !== null) {
    program.kill('SIGTERM');
    await ended(program);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}, 60_000);

/** Starts the program on a database of its own and waits until `isThen`. */
async function startUntil(isThen: () => boolean) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], CMDSP_DATA: join(folder, 'data'), PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  program = child;
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  while (!isThen() && child.exitCode === null) await after(10);
  return { child, printed: () => printed };
}

const databaseRuns = () => existsSync(join(cluster, 'postmaster.pid'));

// Twice: by a service manager that tells every process, and by the one that started it.
test.each([1, 2])(
  'told %i times to stop while its database starts, it ends well and takes its PostgreSQL along',
  async (times) => {
    const { child, printed } = await startUntil(databaseRuns);
    const ran = databaseRuns();

    for (let told = 0; told < times; told += 1) {
      child.kill('SIGTERM');
      await after(50);
    }
    await ended(child);

    expect({ ran, exitCode: child.exitCode, said: printed() }).toMatchObject({ ran: true, exitCode: 0 });
    expect(databaseRuns()).toBe(false);
  },
  180_000,
);

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
