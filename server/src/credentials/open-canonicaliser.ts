import type { CanonicaliseProblem, Canonicalise, JsonObject } from '@cmdsp/credentials';
import type { Result } from '@cmdsp/primitives';
import { Worker } from 'node:worker_threads';
import type { CanonicaliseAnswer, CanonicaliseRequest } from './canonicalise-worker.ts';

/** A canonicaliser in a thread of its own and how to stop it. */
export type Canonicaliser = { readonly canonicalise: Canonicalise; readonly close: () => Promise<void> };

type Job = { readonly document: JsonObject; readonly settle: (result: Result<string, CanonicaliseProblem>) => void };

const tooCostly = { ok: false, problem: { kind: 'too-costly' } } as const;

/** More documents than this do not wait: whoever sends them is told that it costs too much. */
const longestQueue = 64;

/**
 * Opens a worker thread that makes JSON-LD canonical, one document after another, each within `timeLimitMs` and the thread's
 * memory. A document that breaks a bound ends the thread, is answered `too-costly`, and the next one gets a new thread.
 * The thread starts with the first document and does not keep the process alive.
 */
export function openCanonicaliser(options: { timeLimitMs: number; memoryMb: number }): Canonicaliser {
  const queue: Job[] = [];
  let current: { job: Job; timer: NodeJS.Timeout | null } | null = null;
  let thread: { worker: Worker; isReady: boolean } | null = null;
  let isClosed = false;

  const finish = (result: Result<string, CanonicaliseProblem>) => {
    if (current === null) return;
    const { job, timer } = current;
    current = null;
    if (timer !== null) clearTimeout(timer);
    job.settle(result);
    next();
  };
  const discardThread = (worker: Worker) => {
    if (thread?.worker !== worker) return;
    thread = null;
    void worker.terminate();
    finish(tooCostly);
  };
  const startThread = () => {
    const worker = new Worker(new URL('./canonicalise-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
    });
    worker.unref();
    const started = { worker, isReady: false };
    worker.on('message', (answer: CanonicaliseAnswer) => {
      if (answer !== 'ready') return finish(answer.result);
      started.isReady = true;
      if (current !== null && thread === started) send(current.job, worker);
    });
    worker.on('error', () => discardThread(worker));
    worker.on('exit', () => discardThread(worker));
    thread = started;
  };
  const send = (job: Job, worker: Worker) => {
    worker.postMessage({ id: 0, document: job.document } satisfies CanonicaliseRequest);
    if (current !== null) current.timer = setTimeout(() => discardThread(worker), options.timeLimitMs);
  };
  const next = () => {
    const job = current === null ? queue.shift() : undefined;
    if (job === undefined) return;
    current = { job, timer: null };
    if (thread === null) startThread();
    if (thread?.isReady === true) send(job, thread.worker);
  };

  return {
    canonicalise(document) {
      if (isClosed || queue.length >= longestQueue) return Promise.resolve(tooCostly);
      return new Promise((settle) => {
        queue.push({ document, settle });
        next();
      });
    },
    async close() {
      isClosed = true;
      for (const job of queue.splice(0)) job.settle(tooCostly);
      const { worker } = thread ?? {};
      if (worker !== undefined) discardThread(worker);
      await worker?.terminate();
    },
  };
}
