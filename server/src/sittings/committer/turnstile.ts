/** Decides when the lanes may send their next batch. */
export type Turnstile = {
  /** Resolves when a batch may go; `waiting` tells how many requests it would take. */
  readonly enter: (waiting: () => number) => Promise<void>;
  /** To be called when a batch has been committed or has failed. */
  readonly leave: () => void;
  /** To be called when more requests wait. */
  readonly nudge: () => void;
};

/**
 * Opens a turnstile: a batch goes when none is in flight, or when at least `worthwhile` requests wait for it. A batch
 * costs as much as a dozen saves before its first one, so that few requests rather wait for the other lane's commit.
 * For the same reason it rests `restMs` after a batch went, unless `enough` requests wait: in a calm exam two or three
 * candidates share a commit, which takes a fifth off the work of the machine and adds less than anybody can see.
 */
export function openTurnstile(options: {
  readonly worthwhile: number;
  readonly enough: number;
  readonly restMs: number;
}): Turnstile {
  const { worthwhile, enough, restMs } = options;
  const queue = new Set<{ readonly waiting: () => number; readonly go: () => void }>();
  let inFlight = 0;
  let resting: NodeJS.Timeout | null = null;

  function mayGo(waiting: () => number): boolean {
    if (waiting() >= worthwhile) return true;
    return inFlight === 0 && (resting === null || waiting() >= enough);
  }

  function nudge(): void {
    for (const next of queue) {
      if (!mayGo(next.waiting)) continue;
      queue.delete(next);
      inFlight += 1;
      rest();
      next.go();
    }
  }

  function rest(): void {
    if (restMs === 0) return;
    resting ??= setTimeout(() => {
      resting = null;
      nudge();
    }, restMs);
  }

  return {
    enter(waiting) {
      return new Promise((go) => {
        queue.add({ waiting, go });
        nudge();
      });
    },
    leave() {
      inFlight -= 1;
      nudge();
    },
    nudge,
  };
}
