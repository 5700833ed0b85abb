import { instant, type Json } from '@cmdsp/primitives';
import type { Change } from '@cmdsp/sittings';
import {
  type ClientEvent,
  type ClientState,
  mayForget,
  type Monotonic,
  type StoredJournal,
} from '@cmdsp/sittings/client';
import { type Answer, request } from '../api/request.ts';
import { createJournalEngine, type Delivered } from '../journal/journal-engine.ts';
import type { JournalStore } from '../journal/journal-store.ts';
import { monotonic } from '../journal/monotonic.ts';
import { examBrowserHeaders } from './exam-browser.ts';
import { serverTime, type SittingAnswer, standingOf, type Told } from './exam-api.ts';

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

/** Runs the browser's half of the save protocol for a sitting; see the journal engine. */
export function createExamEngine({
  sittingId,
  store,
  stored,
}: {
  sittingId: string;
  store: JournalStore;
  stored: StoredJournal;
}): ExamEngine {
  const params = { id: sittingId };
  const engine = createJournalEngine({ store, stored, deliver, look: refresh });
  const { state, dispatch, settled } = engine;

  async function deliver(sent: readonly Change[], sentAt: Monotonic): Promise<Delivered> {
    const changes = sent.map(({ position, fence, revision, response }) => ({ position, fence, revision, response }));
    // The reducer keeps responses as JSON; they were made by the answer sheet in the contract's form.
    const body = {
      changes: changes as Parameters<typeof request<'PUT /api/sittings/:id/responses'>>[1]['body']['changes'],
    };
    const answer = await request(
      'PUT /api/sittings/:id/responses',
      { params, body },
      { signal: AbortSignal.timeout(10_000) },
    );
    const standing = standingOf(answer, sentAt);
    if (standing === null) throw new Error('The server acknowledged without a deadline');
    return { outcomes: answer.outcomes.map(toOutcome), standing };
  }

  async function refresh(): Promise<SittingAnswer> {
    const sentAt = monotonic();
    engine.noteHeard();
    const sitting = await request('GET /api/sittings/:id', { params });
    const standing = standingOf(sitting, sentAt);
    if (standing !== null) dispatch({ kind: 'heard', standing });
    return sitting;
  }

  return {
    state,
    subscribe: engine.subscribe,
    answer: (position, response) => dispatch({ kind: 'changed', position, response }),
    async takeLease(operation) {
      const sentAt = monotonic();
      const body = { holder: store.holder };
      const headers = await examBrowserHeaders();
      const lease =
        operation === 'start'
          ? await request('POST /api/sittings/:id/start', { params, body }, { headers })
          : await request('POST /api/sittings/:id/lease', { params, body }, { headers });
      engine.noteHeard();
      const time = serverTime(lease, sentAt);
      if (time === null) throw new Error('The server granted a lease without a deadline');
      const saved = lease.saved.map((answer) => ({ ...answer, at: instant(answer.at) }));
      dispatch({ kind: 'lease-granted', fence: lease.fence, since: lease.since, saved, time });
    },
    async submit() {
      const sitting = await request(
        'POST /api/sittings/:id/submission',
        { params, body: { fence: state().fence } },
        { signal: AbortSignal.timeout(30_000) },
      );
      dispatch({ kind: 'ended', ending: sitting.phase === 'expired' ? 'expired' : 'submitted' });
      await settled();
      if (mayForget(state())) await store.wipe();
      return sitting;
    },
    retryNow: engine.retryNow,
    refresh,
    hear(told, sentAt) {
      const standing = standingOf(told, sentAt);
      if (standing !== null) dispatch({ kind: 'heard', standing });
    },
    settled,
    stop: engine.stop,
  };
}

type WireOutcome = Answer<'PUT /api/sittings/:id/responses'>['outcomes'][number];
type ClientOutcome = Extract<ClientEvent, { kind: 'answered' }>['outcomes'][number];

function toOutcome(outcome: WireOutcome): ClientOutcome {
  if (outcome.kind !== 'applied' && outcome.kind !== 'superseded') return { kind: outcome.kind };
  return { kind: outcome.kind, receipt: { at: instant(outcome.receipt.at) } };
}
