import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { StartAnswer, StartRequest } from './start-and-wait.ts';

/** Another process that has started a server and lives on; `kill` ends it with SIGKILL. */
export type OtherProcess = { readonly answer: StartAnswer; readonly kill: () => Promise<void> };

/** Starts or adopts a server from a process of its own. Rejects when that process ends without an answer. */
export async function startInProcess(request: StartRequest): Promise<OtherProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start-and-wait.ts'), JSON.stringify(request)], {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  // The program writes a StartAnswer on its first line.
  const answer = JSON.parse(await readLine(child)) as StartAnswer;
  return {
    answer,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function readLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes('\n')) resolve(text);
    });
    child.on('close', (code) => reject(new Error(`The process ended with ${code ?? 'a signal'} before it answered`)));
  });
}
