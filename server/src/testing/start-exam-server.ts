import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExamServerOptions } from './exam-server.ts';

/** The application in a process that may be killed. */
export type ExamServer = { readonly origin: string; readonly pid: number; readonly kill: () => Promise<void> };

/** Starts it and waits for its port. */
export async function startExamServer(options: ExamServerOptions): Promise<ExamServer> {
  const child = spawn(
    process.execPath,
    ['--no-warnings', '--max-semi-space-size=64', join(import.meta.dirname, 'exam-server.ts'), JSON.stringify(options)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      // Twenty starts of the same program: what was compiled once need not be again.
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'cmdsp-test-compile-cache') },
    },
  );
  const port = await readPort(child);
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

async function readPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The exam server ended with code ${code} before it listened`)));
    child.stdout?.once('data', (chunk: Buffer) => resolve(Number(chunk.toString().trim())));
  });
}
