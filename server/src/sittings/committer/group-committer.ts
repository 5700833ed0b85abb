import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Signer } from '../../ledger/signer.ts';
import { type Acknowledge, commitBatch } from './commit-batch.ts';
import { isDatabaseGone } from './is-database-gone.ts';
import type { SaveAnswer, SaveRequest, Waiting } from './save-request.ts';

/** Saves answers of many sittings with few commits. One per process. */
export type GroupCommitter = {
  /** Resolves after the commit that holds the changes; rejects when the database did not take them. */
  readonly save: (request: SaveRequest) => Promise<SaveAnswer>;
  /** Commits what waits, then refuses more. */
  readonly close: () => Promise<void>;
};

/** What a batch was, for metrics. */
export type BatchReport = { readonly requests: number; readonly changes: number; readonly commitMs: number };

/** Thrown to those whose sitting was held by somebody else for too long. */
export class SittingBusyError extends Error {
  readonly code = 'sitting-busy';
}

/** Thrown to those who save while the process stops; the browser keeps the change and tries again. */
export class CommitterClosedError extends Error {
  readonly code = 'committer-closed';
}

const mostChanges = 2000;
const longestWaitMs = 10_000;

/**
 * Opens the committer: everything that waited while the last commit ran goes into the next one, and is answered after
 * it. A batch that fails is tried again change by change, so that one bad request harms nobody else.
 * `acknowledge` is replaced by tests only, to prove that they notice an answer before the commit.
 */
export function openGroupCommitter(options: {
  readonly pool: Pool;
  readonly signer: Signer;
  readonly onBatch?: (report: BatchReport) => void;
  readonly acknowledge?: 'after-commit' | 'before-commit';
}): GroupCommitter {
  const { pool, signer, onBatch } = options;
  const beforeWriting: Acknowledge | null = options.acknowledge === 'before-commit' ? answerEarly : null;
  let queue: Waiting[] = [];
  let working: Promise<void> | null = null;
  let isClosed = false;

  async function work(): Promise<void> {
    // One turn of the event loop, so that requests which arrived together are saved together.
    await nextTurn();
    while (queue.length > 0) {
      const batch = takeBatch();
      const skipped = await commit(batch);
      queue = [...skipped, ...queue];
      if (skipped.length === batch.length) await sleep(2);
    }
    working = null;
  }

  function takeBatch(): Waiting[] {
    let changes = 0;
    const upTo = queue.findIndex(({ request }) => (changes += request.changes.length) > mostChanges);
    return upTo <= 0 ? queue.splice(0, upTo === 0 ? 1 : queue.length) : queue.splice(0, upTo);
  }

  async function commit(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    try {
      return await commitOnce(batch);
    } catch (cause) {
      if (batch.length === 1 || isDatabaseGone(cause)) {
        for (const { reject } of batch) reject(cause);
        return [];
      }
      const skipped: Waiting[] = [];
      for (const one of batch) skipped.push(...(await commit([one])));
      return skipped;
    }
  }

  async function commitOnce(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    const startedAt = performance.now();
    const client = await pool.connect();
    try {
      const { answers, skipped } = await commitBatch({ client, batch, signer, beforeWriting });
      client.release();
      for (const { waiting, answer } of answers) waiting.resolve(answer);
      const changes = batch.reduce((sum, { request }) => sum + request.changes.length, 0);
      onBatch?.({ requests: batch.length, changes, commitMs: performance.now() - startedAt });
      return skipped.filter(stillPatient);
    } catch (cause) {
      client.release(isDatabaseGone(cause));
      throw cause;
    }
  }

  return {
    save(request) {
      if (isClosed) return Promise.reject(new CommitterClosedError('The server is stopping'));
      return new Promise<SaveAnswer>((resolve, reject) => {
        queue.push({ request, enqueuedAt: performance.now(), resolve, reject });
        working ??= work();
      });
    },
    async close() {
      isClosed = true;
      while (working !== null) await working;
      await pool.end();
    },
  };
}

function stillPatient(waiting: Waiting): boolean {
  if (performance.now() - waiting.enqueuedAt < longestWaitMs) return true;
  waiting.reject(new SittingBusyError('The sitting was locked for too long'));
  return false;
}

/** The mutant: answers, and lets the answers leave, some milliseconds before anything is written. */
async function answerEarly({ answers }: Parameters<Acknowledge>[0]): Promise<void> {
  for (const { waiting, answer } of answers) waiting.resolve(answer);
  await sleep(5);
}
