import type { Change } from '@cmdsp/sittings';
import {
  type Batch,
  type ClientEvent,
  type ClientState,
  journalKey,
  journalWrites,
  keepNewest,
  type Monotonic,
  nextBatch,
  openClient,
  reduceClient,
  type ServerOutcome,
  type Standing,
  type StoredJournal,
  timeLeft,
} from '@cmdsp/sittings/client';
import { RequestError } from '../api/request.ts';
import type { JournalStore } from './journal-store.ts';
import { monotonic } from './monotonic.ts';

/** How often the page looks whether there is something to send; the pure rules say whether it is due. */
const beatMs = 250;
/** How often a quiet page asks how things stand, so that an extension or a takeover arrives without a save. */
const pollMs = 20_000;
/** How often a page whose time has run out asks: nothing locks before the server has said that it is over. */
const overduePollMs = 1500;

/** What the server said about changes that were sent. */
export type Delivered = { readonly outcomes: readonly ServerOutcome[]; readonly standing: Standing };

export type JournalEngine = {
  readonly state: () => ClientState;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly dispatch: (event: ClientEvent) => void;
  readonly retryNow: () => void;
  /** Sends what waits at once, however short ago the last change went. */
  readonly hurry: () => void;
  /** The server has just spoken: the next look waits its full time again. */
  readonly noteHeard: () => void;
  /** Resolves when everything so far is written on the device. */
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
};

/**
 * Runs the browser's half of the save protocol: the rules are the pure reducer's, this only stores, sends and listens.
 * The order never changes: written on the device, sent, acknowledged, forgotten.
 */
export function createJournalEngine(options: {
  readonly store: JournalStore;
  readonly stored: StoredJournal;
  /** Sends changes and hears what became of them. @throws RequestError */
  readonly deliver: (changes: readonly Change[], sentAt: Monotonic) => Promise<Delivered>;
  /** Asks how things stand; what is heard comes back as an event. @throws RequestError */
  readonly look: () => Promise<unknown>;
  /** The shortest time between two sendings. */
  readonly restMs?: number;
  /** Long texts: of each place only the newest unsent change is kept, and so much of it goes at once. */
  readonly isLong?: boolean;
}): JournalEngine {
  const { store, stored, deliver, look, restMs = 0, isLong = false } = options;
  let state = openClient({ page: crypto.randomUUID(), stored });
  let isStopped = false;
  let lastHeardAt = monotonic();
  let lastSentAt = Number.NEGATIVE_INFINITY;
  let underWay: readonly string[] = [];
  /** The state whose journal is on the device. */
  let written = state;
  let writing: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  function dispatch(event: ClientEvent): void {
    const before = state;
    const reduced = reduceClient(before, event);
    state = isLong ? keepNewest(reduced, underWay) : reduced;
    if (state === before) return;
    if (event.kind !== 'store-failed') remember();
    for (const listener of listeners) listener();
    if (event.kind !== 'sent') send();
  }

  /** Writes the journal down, one transaction after the other; what came meanwhile goes into the next one. */
  function remember(): void {
    if (writing !== null || isStopped) return;
    const target = state;
    const writes = journalWrites(written, target);
    if (writes === null) return;
    writing = store.write(writes).then(
      () => {
        writing = null;
        written = target;
        dispatch({ kind: 'stored', keys: writes.puts.map(journalKey) });
        remember();
      },
      () => {
        // The next beat tries again with the same difference.
        writing = null;
        dispatch({ kind: 'store-failed' });
      },
    );
  }

  async function settled(): Promise<void> {
    while (writing !== null) await writing;
  }

  function send(): void {
    if (isStopped || monotonic() - lastSentAt < restMs) return;
    const batch = nextBatch(state, monotonic());
    if (batch === null) return;
    const sent = isLong ? firstOf(batch, mostLongChanges) : batch;
    lastSentAt = monotonic();
    underWay = sent.keys;
    dispatch({ kind: 'sent', batch: sent });
    void post(sent);
  }

  async function post(batch: Batch): Promise<void> {
    try {
      const { outcomes, standing } = await deliver(batch.changes, monotonic());
      lastHeardAt = monotonic();
      underWay = [];
      dispatch({ kind: 'answered', batch, outcomes, standing });
    } catch (error) {
      underWay = [];
      dispatch({
        kind: 'failed',
        batch: batch.number,
        trouble: troubleOf(error),
        at: monotonic(),
        jitter: Math.random(),
        retryAfter: null,
      });
    }
  }

  function beat(): void {
    remember();
    send();
    const isOverdue = timeLeft(state.clock, monotonic()) === 0;
    const isQuiet = monotonic() - lastHeardAt > (isOverdue ? overduePollMs : pollMs);
    const isOver = state.access === 'ended' || state.access === 'none';
    if (!isQuiet || isOver) return;
    lastHeardAt = monotonic();
    // A failed look changes nothing: saving reports its own trouble.
    look().catch(() => undefined);
  }

  const timer = setInterval(beat, beatMs);
  const onOnline = () => dispatch({ kind: 'retry-now' });
  window.addEventListener('online', onOnline);

  return {
    state: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    dispatch,
    retryNow: onOnline,
    hurry() {
      lastSentAt = Number.NEGATIVE_INFINITY;
      send();
    },
    noteHeard() {
      lastHeardAt = monotonic();
    },
    settled,
    stop() {
      isStopped = true;
      clearInterval(timer);
      window.removeEventListener('online', onOnline);
    },
  };
}

/** How many long changes the server takes at once. */
const mostLongChanges = 4;

function firstOf(batch: Batch, count: number): Batch {
  return { ...batch, changes: batch.changes.slice(0, count), keys: batch.keys.slice(0, count) };
}

function troubleOf(error: unknown): 'network' | 'server' | 'signed-out' {
  if (!(error instanceof RequestError)) return 'server';
  if (error.status === 401) return 'signed-out';
  return error.status === 0 ? 'network' : 'server';
}
