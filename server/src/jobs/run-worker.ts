import type { JobWithMetadata, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Tx } from '../db/database.ts';
import { jobDatabase } from './job-database.ts';
import type { JobData, QueueName } from './queue-name.ts';

/** A job that was taken: `settle` finishes it in the transaction that writes down what it did. */
export type TakenJob = {
  readonly id: string;
  readonly data: JobData;
  /** 1 for the first try. */
  readonly attempt: number;
  readonly isLastAttempt: boolean;
  /** Does nothing when the job was taken from us meanwhile, because we gave no sign of life. */
  readonly settle: (tx: Tx) => Promise<void>;
};

/** Does one job. A thrown error means: try again later, as the queue's settings say. */
export type Work = (job: TakenJob) => Promise<void>;

const signOfLifeMs = 4000;

/**
 * Takes the jobs of one queue, one at a time, until `stopping` fires and the job under way is done. One at a time means
 * that a kill can leave at most one thing done and not written down.
 */
export async function runWorker(options: {
  readonly boss: PgBoss;
  readonly queue: QueueName;
  readonly work: Work;
  readonly log: Logger;
  readonly stopping: AbortSignal;
  /** How long to wait when no job was due. */
  readonly pauseMs: number;
}): Promise<void> {
  const { queue, log, stopping, pauseMs } = options;
  while (!stopping.aborted) {
    const hasWorked = await workOnce(options).catch((error: unknown) => {
      log.warn({ err: error, queue }, 'Jobs cannot be taken just now');
      return false;
    });
    if (!hasWorked) await pause(stopping, pauseMs);
  }
}

/** Takes one job and does it; false when none was due. */
export async function workOnce({
  boss,
  queue,
  work,
  log,
}: {
  readonly boss: PgBoss;
  readonly queue: QueueName;
  readonly work: Work;
  readonly log: Logger;
}): Promise<boolean> {
  const [job] = await boss.fetch<JobData>(queue, { batchSize: 1, includeMetadata: true });
  if (job === undefined) return false;
  const claim = { id: job.id, retryCount: job.retryCount };
  const timer = setInterval(() => {
    boss
      .touch(queue, [claim])
      .catch((error: unknown) => log.warn({ err: error, queue }, 'No sign of life could be given'));
  }, signOfLifeMs);
  try {
    await work(
      present(job, async (tx) => {
        await boss.complete(queue, [claim], null, { db: jobDatabase(tx) });
      }),
    );
    // Nothing happens here when the work has settled the job in its transaction.
    await boss.complete(queue, [claim]);
  } catch (error) {
    log.info({ err: error, queue, job: job.id }, 'A job failed and will be tried again if its queue allows');
    await boss.fail(queue, [claim], { message: reasonOf(error) });
  } finally {
    clearInterval(timer);
  }
  return true;
}

function present(job: JobWithMetadata<JobData>, settle: TakenJob['settle']): TakenJob {
  return {
    id: job.id,
    data: job.data,
    attempt: job.retryCount + 1,
    isLastAttempt: job.retryCount >= job.retryLimit,
    settle,
  };
}

/** Why something failed, short enough to show. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}

function pause(stopping: AbortSignal, pauseMs: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stopping.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, pauseMs);
    stopping.addEventListener('abort', done, { once: true });
  });
}
