import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fillFromDemoTemplate, findDemoTemplate, keepDemoTemplate } from './demo-template.ts';
import { endLeftoverPostgres } from './end-leftover-postgres.ts';
import { lendKeptContent, returnKeptContent } from '../../server/src/testing/kept-content.ts';
import { makeTemporaryDirectory, sweepTemporaryDirectories } from '../../server/src/testing/temporary-directory.ts';

const root = resolve(import.meta.dirname, '../..');
const isReady = /^CMDSP is running at (\S+)$/m;

/** The whole program as a process of its own, with a data directory of its own. */
export type RunningApp = {
  readonly origin: string;
  readonly dataDirectory: string;
  /** Everything printed so far, over all starts. */
  readonly output: () => string;
  /** Ends the server at once, as a power cut would; PostgreSQL goes on running. */
  readonly kill: () => Promise<void>;
  /** Starts again on the same data and port; as a demonstration or not as at the first start, unless told. */
  readonly start: (options?: { readonly isDemo: boolean }) => Promise<void>;
  /** Ends the server and its PostgreSQL and deletes the data. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts the program on a free port and waits until it answers; a demonstration as a copy of the worker's first one,
 * which takes other content as its newest release. Expects the web pages to be built.
 * @throws Error with what it printed when it ends or does not answer within two minutes
 */
export async function startApp(options: {
  readonly isDemo: boolean;
  /** Other content than the shipped one. */
  readonly contentDirectory?: string;
  /** A mail server to send by; without one mails wait in the outbox. */
  readonly smtpUrl?: string;
}): Promise<RunningApp> {
  sweepTemporaryDirectories();
  // No journey is about a machine that loses its power; the program that is killed has PostgreSQL to keep what it said.
  const dataDirectory = makeTemporaryDirectory('memory');
  // Whatever the directory: the name of what was kept says what files it came from.
  lendKeptContent(dataDirectory);
  const template = options.isDemo ? findDemoTemplate() : null;
  if (template !== null) fillFromDemoTemplate(dataDirectory);
  const port = template?.port ?? (await findFreePort());
  const printed = template === null ? [] : [template.printed];
  let child: ChildProcess | null = null;

  const kill = async () => {
    if (child === null) return;
    await end(child, 'SIGKILL');
    child = null;
  };
  const start = async ({ isDemo } = options) => {
    child = spawn(process.execPath, ['server/src/main.ts', ...(isDemo ? ['--demo'] : [])], {
      cwd: root,
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        PORT: String(port),
        CMDSP_DATA: dataDirectory,
        ...(options.contentDirectory === undefined ? {} : { CMDSP_CONTENT: options.contentDirectory }),
        ...(options.smtpUrl === undefined ? {} : { CMDSP_SMTP_URL: options.smtpUrl }),
        CMDSP_LOG_LEVEL: 'warn',
        NODE_NO_WARNINGS: '1',
        // A hundred starts of the same program: what was compiled once need not be again.
        NODE_COMPILE_CACHE: join(tmpdir(), 'cmdsp-test-compile-cache'),
        TZ: 'UTC',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    await waitUntilReady(child, printed);
  };
  const stop = async () => {
    process.off('exit', abandon);
    if (child !== null) await end(child, 'SIGTERM', 20_000);
    child = null;
    await endLeftoverPostgres(join(dataDirectory, 'postgres', 'cluster'));
    rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 10 });
  };
  // Where the test process is ended early, nothing of ours stays behind but files, which the next run sweeps.
  const abandon = () => {
    child?.kill('SIGKILL');
    void endLeftoverPostgres(join(dataDirectory, 'postgres', 'cluster'));
  };
  process.on('exit', abandon);

  try {
    await start();
    if (options.isDemo && options.contentDirectory === undefined && template === null) {
      if (child !== null) await end(child, 'SIGTERM', 20_000);
      await endLeftoverPostgres(join(dataDirectory, 'postgres', 'cluster'));
      keepDemoTemplate(dataDirectory, { port, printed: printed.join('') });
      await start();
    }
  } catch (error) {
    await stop();
    throw error;
  }
  if (options.contentDirectory === undefined) returnKeptContent(dataDirectory);
  const output = () => printed.join('');
  return { origin: `http://localhost:${port}`, dataDirectory, output, kill, start, stop };
}

function waitUntilReady(child: ChildProcess, printed: string[]): Promise<void> {
  return new Promise((resolveReady, reject) => {
    let own = '';
    const fail = (why: string) => reject(new Error(`${why}. It printed:\n${own}`));
    const timer = setTimeout(() => fail('The program did not answer within 240 s'), 240_000);
    const read = (chunk: Buffer) => {
      printed.push(chunk.toString());
      own += chunk.toString();
      if (!isReady.test(own)) return;
      clearTimeout(timer);
      resolveReady();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`The program ended with code ${code}`);
    });
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals, patienceMs = 0): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const timer = patienceMs > 0 ? setTimeout(() => child.kill('SIGKILL'), patienceMs) : undefined;
  await ended;
  clearTimeout(timer);
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('The probe has no port');
  return address.port;
}
