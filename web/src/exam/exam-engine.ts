import { instant, type Json } from '@cmdsp/primitives';
import {
  type Batch,
  type ClientEvent,
  type ClientState,
  journalKey,
  journalWrites,
  mayForget,
  nextBatch,
  openClient,
  reduceClient,
  type Monotonic,
  type StoredJournal,
  timeLeft,
} from '@cmdsp/sittings/client';
import { type Answer, request, RequestError } from '../api/request.ts';
import { examBrowserHeaders } from './exam-browser.ts';
import { monotonic, serverTime, type SittingAnswer, standingOf, type Told } from './exam-api.ts';
import type { JournalStore } from './journal-store.ts';

/** How often the page looks whether there is something to send; the pure rules say whether it is due. */
const beatMs = 250;
/** How often a quiet page asks how the sitting stands, so that an extension or a takeover arrives without a save. */
const pollMs = 20_000;
/** How often a page whose time has run out asks: nothing locks before the server has said that it is over. */
const overduePollMs = 1500;

export type ExamEngine = {
  readonly state: () => ClientState;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly answer: (position: number, response: Json) => void;
  /** Gets the right to write: the first time it starts the clock. @throws RequestError */
  readonly takeLease: (operation: 'start' | 'lease') => Promise<void>;
  readonly submit: () => Promise<SittingAnswer>;
  readonly retryNow: () => void;
  readonly refresh: () => Promise<SittingAnswer>;
  /** The server's word from the live channel, heard at `sentAt` at the earliest. */
  readonly hear: (told: Told, sentAt: Monotonic) => void;
  /** Resolves when everything so far is written on the device. */
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
};

/**
 * Runs the browser's half of the save protocol: the rules are the pure reducer's, this only stores, sends and listens.
 * The order never changes: written on the device, sent, acknowledged, forgotten.
 */
export function createExamEngine({
  sittingId,
  store,
  stored,
}: {
  sittingId: string;
  store: JournalStore;
  stored: StoredJournal;
}): ExamEngine {
  let state = openClient({ page: crypto.randomUUID(), stored });
  let isStopped = false;
  let lastHeardAt = monotonic();
  /** The state whose journal is on the device. */
  let written = state;
  let writing: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const params = { id: sittingId };

  function dispatch(event: ClientEvent): void {
    const before = state;
    state = reduceClient(before, event);
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
    if (isStopped) return;
    const batch = nextBatch(state, monotonic());
    if (batch === null) return;
    dispatch({ kind: 'sent', batch });
    void deliver(batch);
  }

  async function deliver(batch: Batch): Promise<void> {
    const sentAt = monotonic();
    try {
      const changes = batch.changes.map(({ position, fence, revision, response }) => ({
        position,
        fence,
        revision,
        response,
      }));
      // The reducer keeps responses as JSON; they were made by the answer sheet in the contract's form.
      const body = {
        changes: changes as Parameters<typeof request<'PUT /api/sittings/:id/responses'>>[1]['body']['changes'],
      };
      const answer = await request(
        'PUT /api/sittings/:id/responses',
        { params, body },
        { signal: AbortSignal.timeout(10_000) },
      );
      lastHeardAt = monotonic();
      const standing = standingOf(answer, sentAt);
      if (standing === null) throw new Error('The server acknowledged without a deadline');
      dispatch({ kind: 'answered', batch, outcomes: answer.outcomes.map(toOutcome), standing });
    } catch (error) {
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

  async function refresh(): Promise<SittingAnswer> {
    const sentAt = monotonic();
    lastHeardAt = sentAt;
    const sitting = await request('GET /api/sittings/:id', { params });
    const standing = standingOf(sitting, sentAt);
    if (standing !== null) dispatch({ kind: 'heard', standing });
    return sitting;
  }

  function beat(): void {
    remember();
    send();
    const isOverdue = timeLeft(state.clock, monotonic()) === 0;
    const isQuiet = monotonic() - lastHeardAt > (isOverdue ? overduePollMs : pollMs);
    const isOver = state.access === 'ended' || state.access === 'none';
    // A failed look changes nothing: saving reports its own trouble.
    if (isQuiet && !isOver) refresh().catch(() => undefined);
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
    answer: (position, response) => dispatch({ kind: 'changed', position, response }),
    async takeLease(operation) {
      const sentAt = monotonic();
      const body = { holder: store.holder };
      const headers = await examBrowserHeaders();
      const lease =
        operation === 'start'
          ? await request('POST /api/sittings/:id/start', { params, body }, { headers })
          : await request('POST /api/sittings/:id/lease', { params, body }, { headers });
      lastHeardAt = monotonic();
      const time = serverTime(lease, sentAt);
      if (time === null) throw new Error('The server granted a lease without a deadline');
      const saved = lease.saved.map((answer) => ({ ...answer, at: instant(answer.at) }));
      dispatch({ kind: 'lease-granted', fence: lease.fence, since: lease.since, saved, time });
    },
    async submit() {
      const sitting = await request(
        'POST /api/sittings/:id/submission',
        { params, body: { fence: state.fence } },
        { signal: AbortSignal.timeout(30_000) },
      );
      dispatch({ kind: 'ended', ending: sitting.phase === 'expired' ? 'expired' : 'submitted' });
      await settled();
      if (mayForget(state)) await store.wipe();
      return sitting;
    },
    retryNow: onOnline,
    refresh,
    hear(told, sentAt) {
      const standing = standingOf(told, sentAt);
      if (standing !== null) dispatch({ kind: 'heard', standing });
    },
    settled,
    stop() {
      isStopped = true;
      clearInterval(timer);
      window.removeEventListener('online', onOnline);
    },
  };
}

type WireOutcome = Answer<'PUT /api/sittings/:id/responses'>['outcomes'][number];
type ClientOutcome = Extract<ClientEvent, { kind: 'answered' }>['outcomes'][number];

function toOutcome(outcome: WireOutcome): ClientOutcome {
  if (outcome.kind !== 'applied' && outcome.kind !== 'superseded') return { kind: outcome.kind };
  return { kind: outcome.kind, receipt: { at: instant(outcome.receipt.at) } };
}

function troubleOf(error: unknown): 'network' | 'server' | 'signed-out' {
  if (!(error instanceof RequestError)) return 'server';
  if (error.status === 401) return 'signed-out';
  return error.status === 0 ? 'network' : 'server';
}
