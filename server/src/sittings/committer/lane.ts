import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { SittingBusyError } from './committer-errors.ts';
import { isDatabaseGone } from './is-database-gone.ts';
import { isRefused } from './is-refused.ts';
import type { Waiting } from './save-request.ts';
import type { Turnstile } from './turnstile.ts';

/** A queue whose requests are committed batch after batch, one batch at a time. */
export type Lane = {
  readonly add: (waiting: Waiting) => void;
  /** Resolves when nothing waits and nothing is being committed. */
  readonly idle: () => Promise<void>;
};

const mostChanges = 2000;
const longestWaitMs = 10_000;

/**
 * Opens a lane: everything that waited while the last batch was committed goes into the next one. `commit` answers the
 * requests of a batch, or throws having answered none; it returns those whose sitting somebody else held. A batch that
 * fails is tried again request by request, so that one bad request harms nobody else.
 */
export function openLane(options: {
  readonly commit: (batch: readonly Waiting[]) => Promise<readonly Waiting[]>;
  readonly turnstile: Turnstile;
}): Lane {
  const { commit, turnstile } = options;
  let queue: Waiting[] = [];
  let working: Promise<void> | null = null;

  async function work(): Promise<void> {
    // One turn of the event loop, so that requests which arrived together are saved together.
    await nextTurn();
    while (queue.length > 0) {
      await turnstile.enter(() => queue.length);
      const batch = takeBatch();
      const skipped = await commitOrRetry(batch);
      turnstile.leave();
      queue = [...skipped.filter(stillPatient), ...queue];
      if (skipped.length === batch.length) await sleep(2);
    }
    working = null;
  }

  function takeBatch(): Waiting[] {
    let changes = 0;
    const upTo = queue.findIndex(({ request }) => (changes += request.changes.length) > mostChanges);
    return upTo <= 0 ? queue.splice(0, upTo === 0 ? 1 : queue.length) : queue.splice(0, upTo);
  }

  async function commitOrRetry(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    try {
      return await commit(batch);
    } catch (cause) {
      if (batch.length === 1 && isRefused(cause)) return batch;
      if (batch.length === 1 || isDatabaseGone(cause)) {
        for (const { reject } of batch) reject(cause);
        return [];
      }
      const skipped: Waiting[] = [];
      for (const one of batch) skipped.push(...(await commitOrRetry([one])));
      return skipped;
    }
  }

  return {
    add(waiting) {
      queue.push(waiting);
      turnstile.nudge();
      working ??= work();
    },
    async idle() {
      while (working !== null) await working;
    },
  };
}

function stillPatient(waiting: Waiting): boolean {
  if (performance.now() - waiting.enqueuedAt < longestWaitMs) return true;
  waiting.reject(new SittingBusyError('The sitting was locked for too long'));
  return false;
}
