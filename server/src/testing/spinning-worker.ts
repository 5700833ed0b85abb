import { parentPort } from 'node:worker_threads';
import type { ThreadMessage } from '../threads/open-thread.ts';

/** A task for the thread of tests: says the word back, at once or after it has kept its thread busy until the cell is not zero. */
export type SpinningTask = { readonly word: string; readonly until?: Int32Array<SharedArrayBuffer> };

const post = (message: ThreadMessage<string>) => parentPort?.postMessage(message);
parentPort?.on('message', ({ word, until }: SpinningTask) => {
  while (until !== undefined && Atomics.load(until, 0) === 0) continue;
  post({ answer: word });
});
post('ready');
