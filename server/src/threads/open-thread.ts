import { Worker } from 'node:worker_threads';

/** A worker thread that carries out one task after the other. */
export type Thread<Task, Answer> = {
  readonly run: (task: Task) => Promise<Answer | NoAnswer>;
  /** Starts the thread if it is not there; resolves when it can begin with a task at once, or could not be started. */
  readonly warmUp: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** `too-costly`: the task broke a bound. `busy`: too many wait, or the thread was closed. */
export type NoAnswer = 'too-costly' | 'busy';

type Job<Task, Answer> = { readonly task: Task; readonly settle: (answer: Answer | NoAnswer) => void };

/** What a worker sends: `ready` once it has loaded what it needs, then one answer for each task. */
export type ThreadMessage<Answer> = 'ready' | { readonly answer: Answer };

/**
 * Opens a worker thread for tasks that cost too much for the thread that answers requests, each within `timeLimitMs` and the memory. A task that
 * breaks a bound ends the thread, is answered `too-costly`, and the next one gets a new thread. The thread starts with the first task
 * and does not keep the process alive. More than `longestQueue` tasks do not wait.
 */
export function openThread<Task, Answer>(options: {
  readonly file: URL;
  readonly timeLimitMs: number;
  readonly memoryMb: number;
  readonly longestQueue: number;
  readonly workerData?: unknown;
}): Thread<Task, Answer> {
  const queue: Job<Task, Answer>[] = [];
  let current: { job: Job<Task, Answer>; timer: NodeJS.Timeout | null } | null = null;
  let thread: { worker: Worker; isReady: boolean; start: Promise<void>; started: () => void } | null = null;
  let isClosed = false;

  const finish = (answer: Answer | NoAnswer) => {
    if (current === null) return;
    const { job, timer } = current;
    current = null;
    if (timer !== null) clearTimeout(timer);
    job.settle(answer);
    next();
  };
  const discardThread = (worker: Worker) => {
    if (thread?.worker !== worker) return;
    thread.started();
    thread = null;
    void worker.terminate();
    finish('too-costly');
  };
  const startThread = () => {
    const worker = new Worker(options.file, {
      workerData: options.workerData,
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
    });
    worker.unref();
    let started: () => void = () => undefined;
    const start = new Promise<void>((resolve) => {
      started = resolve;
    });
    const opened = { worker, isReady: false, start, started };
    worker.on('message', (message: ThreadMessage<Answer>) => {
      if (message !== 'ready') return finish(message.answer);
      opened.isReady = true;
      opened.started();
      if (current !== null && thread === opened) send(current.job, worker);
    });
    worker.on('error', () => discardThread(worker));
    worker.on('exit', () => discardThread(worker));
    thread = opened;
    return opened;
  };
  const send = (job: Job<Task, Answer>, worker: Worker) => {
    worker.postMessage(job.task);
    if (current !== null) current.timer = setTimeout(() => discardThread(worker), options.timeLimitMs);
  };
  const next = () => {
    const job = current === null ? queue.shift() : undefined;
    if (job === undefined) return;
    current = { job, timer: null };
    const { isReady, worker } = thread ?? startThread();
    if (isReady) send(job, worker);
  };

  return {
    run(task) {
      if (isClosed || queue.length >= options.longestQueue) return Promise.resolve('busy');
      return new Promise((settle) => {
        queue.push({ task, settle });
        next();
      });
    },
    async warmUp() {
      if (!isClosed) await (thread ?? startThread()).start;
    },
    async close() {
      isClosed = true;
      for (const job of queue.splice(0)) job.settle('busy');
      const { worker } = thread ?? {};
      if (worker !== undefined) discardThread(worker);
      await worker?.terminate();
    },
  };
}
