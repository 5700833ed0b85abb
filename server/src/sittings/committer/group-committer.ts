import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Signer } from '../../ledger/signer.ts';
import { type Acknowledge, commitBatch } from './commit-batch.ts';
import { CommitterClosedError } from './committer-errors.ts';
import { newAnswerStream } from './answer-stream.ts';
import { openDatabaseClock } from './database-clock.ts';
import { isDatabaseGone } from './is-database-gone.ts';
import { openLane } from './lane.ts';
import { rememberedSittings } from './remembered-sittings.ts';
import type { SaveAnswer, SaveRequest, Waiting } from './save-request.ts';
import { openTurnstile } from './turnstile.ts';

/** Saves answers of many sittings with few commits. One per process. */
export type GroupCommitter = {
  /** Resolves after the commit that holds the changes; rejects when the database did not take them. */
  readonly save: (request: SaveRequest) => Promise<SaveAnswer>;
  /** Commits what waits, then refuses more. */
  readonly close: () => Promise<void>;
};

/** What a batch was, for metrics. */
export type BatchReport = { readonly requests: number; readonly changes: number; readonly commitMs: number };

/** Sittings whose state is remembered between saves; each takes some ten kilobytes. */
const remembersSittings = 4000;

/** Requests for which a second batch is sent while another is in flight, and for which none waits out a rest. */
const batchSizes = { worthwhile: 16, enough: 4 };

/**
 * Opens the committer. A sitting is always in the same lane, so that its changes keep their order. `pool` holds one
 * pipelined connection a lane. `acknowledge` is replaced by tests only, to prove that they notice an answer before the
 * commit.
 */
export function openGroupCommitter(options: {
  readonly pool: Pool;
  readonly lanes: number;
  readonly signer: Signer;
  /** How long a few requests wait for company after a batch went; see turnstile.ts. */
  readonly restMs: number;
  readonly onBatch?: (report: BatchReport) => void;
  readonly acknowledge?: 'after-commit' | 'before-commit';
}): GroupCommitter {
  const { pool, signer, onBatch } = options;
  const beforeWriting: Acknowledge | null = options.acknowledge === 'before-commit' ? answerEarly : null;
  const remembered = rememberedSittings(remembersSittings);
  // An idle connection that breaks is the first sign of a restart or a failover.
  pool.on('error', () => remembered.forgetAll());
  const turnstile = openTurnstile({ ...batchSizes, restMs: options.restMs });
  const clock = openDatabaseClock();
  const lanes = Array.from({ length: options.lanes }, () => openLane({ commit: committing(), turnstile }));
  let isClosed = false;

  /** Commits the batches of one lane, which writes its own stream of the ledger. */
  function committing() {
    let stream = newAnswerStream();
    return async (batch: readonly Waiting[]): Promise<readonly Waiting[]> => {
      const startedAt = performance.now();
      const client = await pool.connect();
      try {
        const done = await commitBatch({ client, batch, stream, remembered, clock, signer, beforeWriting });
        client.release();
        ({ stream } = done);
        for (const { waiting, answer } of done.answers) waiting.resolve(answer);
        const changes = batch.reduce((sum, { request }) => sum + request.changes.length, 0);
        onBatch?.({ requests: batch.length, changes, commitMs: performance.now() - startedAt });
        return done.skipped;
      } catch (cause) {
        // Whatever state the connection is in, closing it ends the transaction.
        client.release(true);
        if (isDatabaseGone(cause)) remembered.forgetAll();
        else for (const { request } of batch) remembered.forget(request.sittingId);
        // Nobody knows where the old one ends. A stream that was never written leaves no trace.
        stream = newAnswerStream();
        throw cause;
      }
    };
  }

  return {
    save(request) {
      if (isClosed) return Promise.reject(new CommitterClosedError('The server is stopping'));
      return new Promise<SaveAnswer>((resolve, reject) => {
        laneOf(request.sittingId).add({ request, enqueuedAt: performance.now(), resolve, reject });
      });
    },
    async close() {
      isClosed = true;
      await Promise.all(lanes.map((lane) => lane.idle()));
      await pool.end();
    },
  };

  function laneOf(sittingId: string) {
    // The last digits of a version 7 UUID are random.
    const lane = lanes[Number.parseInt(sittingId.slice(-4), 16) % lanes.length];
    if (lane === undefined) throw new TypeError(`Not the id of a sitting: ${sittingId}`);
    return lane;
  }
}

/** The mutant: answers, and lets the answers leave, some milliseconds before anything is written. */
async function answerEarly({ answers }: Parameters<Acknowledge>[0]): Promise<void> {
  for (const { waiting, answer } of answers) waiting.resolve(answer);
  await sleep(5);
}
