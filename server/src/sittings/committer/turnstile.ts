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
 */
export function openTurnstile(worthwhile: number): Turnstile {
  const queue = new Set<{ readonly waiting: () => number; readonly go: () => void }>();
  let inFlight = 0;

  function mayGo(waiting: () => number): boolean {
    return inFlight === 0 || waiting() >= worthwhile;
  }

  function nudge(): void {
    for (const next of queue) {
      if (!mayGo(next.waiting)) continue;
      queue.delete(next);
      inFlight += 1;
      next.go();
    }
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
