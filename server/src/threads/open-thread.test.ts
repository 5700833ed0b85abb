import { afterEach, expect, test } from 'vitest';
import type { SpinningTask } from '../testing/spinning-worker.ts';
import { openThread, type Thread } from './open-thread.ts';

const opened: Thread<SpinningTask, string>[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((thread) => thread.close()));
});

function aThread({ timeLimitMs = 60_000, longestQueue = 8 } = {}): Thread<SpinningTask, string> {
  const file = new URL('../testing/spinning-worker.ts', import.meta.url);
  const thread = openThread<SpinningTask, string>({ file, timeLimitMs, longestQueue, memoryMb: 64 });
  opened.push(thread);
  return thread;
}

const aCell = () => new Int32Array(new SharedArrayBuffer(4));

test('who asked goes on while a task keeps its thread busy: nobody else could end it', async () => {
  const until = aCell();
  const thread = aThread();
  const answer = thread.run({ word: 'done', until });
  await thread.warmUp();

  Atomics.store(until, 0, 1);

  expect(await answer).toBe('done');
});

test('tasks are answered one after the other, each with its own', async () => {
  const thread = aThread();

  const answers = await Promise.all(['a', 'b', 'c'].map((word) => thread.run({ word })));

  expect(answers).toEqual(['a', 'b', 'c']);
});

test('a task that takes too long is ended, and the next one has a new thread', async () => {
  const thread = aThread({ timeLimitMs: 200 });

  const endless = thread.run({ word: 'never', until: aCell() });
  const next = thread.run({ word: 'after' });

  expect([await endless, await next]).toEqual(['too-costly', 'after']);
});

test('whoever comes when too many wait is told so at once', async () => {
  const until = aCell();
  const thread = aThread({ longestQueue: 1 });
  const first = thread.run({ word: 'first', until });
  const second = thread.run({ word: 'second' });

  const third = await thread.run({ word: 'third' });

  Atomics.store(until, 0, 1);
  expect([await first, await second, third]).toEqual(['first', 'second', 'busy']);
});

test('a thread whose file does not start answers instead of hanging', async () => {
  const file = new URL('../testing/no-such-worker.ts', import.meta.url);
  const thread = openThread<SpinningTask, string>({ file, timeLimitMs: 1000, longestQueue: 8, memoryMb: 64 });
  opened.push(thread);

  await thread.warmUp();

  expect(await thread.run({ word: 'x' })).toBe('too-costly');
});

test('a closed thread refuses instead of hanging', async () => {
  const thread = aThread();
  await thread.warmUp();
  await thread.close();

  expect(await thread.run({ word: 'x' })).toBe('busy');
});
