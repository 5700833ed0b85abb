import { assertNever } from '@cmdsp/primitives';
import { applyOutcomes } from './apply-outcomes.ts';
import { backOff } from './back-off.ts';
import type { ClientEvent, Standing } from './client-event.ts';
import type { ClientState } from './client-state.ts';
import { grantLease } from './grant-lease.ts';
import { journalKey, provisionalRevisions } from './journal.ts';
import { learnTime } from './server-clock.ts';

/**
 * The browser's half of the save protocol: old state and event to new state, nothing else. A journal entry disappears
 * only by a receipt. The page acts on the state by `nextBatch`, `journalWrites`, `saveState` and `timeLeft`.
 */
export function reduceClient(state: ClientState, event: ClientEvent): ClientState {
  switch (event.kind) {
    case 'lease-granted':
      return grantLease(state, event);
    case 'ended':
      return { ...state, access: 'ended', ending: event.ending };
    case 'changed':
      return recordChange(state, event);
    case 'stored':
      return markStored(state, event.keys);
    case 'store-failed':
      return { ...state, isStorageBroken: true };
    case 'sent':
      return { ...state, sending: event.batch.number, lastBatch: event.batch.number };
    case 'answered':
      return hear(applyOutcomes(settle(state, event.batch.number), event), event.standing);
    case 'failed':
      if (state.sending !== event.batch) return state;
      return { ...state, sending: null, trouble: backOff(state.trouble, event) };
    case 'retry-now':
      return { ...state, trouble: null };
    case 'heard':
      return hear(state, event.standing);
    default:
      return assertNever(event);
  }
}

function recordChange(state: ClientState, event: Extract<ClientEvent, { kind: 'changed' }>): ClientState {
  // Input is locked on screen in these states; a key press that slipped through must not look like an answer.
  if (state.access === 'lost' || state.access === 'ended' || state.fence === 0) return state;
  const { position, response } = event;
  const count = state.lastRevision + 1;
  const revision = state.access === 'held' ? count : provisionalRevisions + count;
  const entry = { ...newEntry(state), position, revision, response };
  return {
    ...state,
    lastRevision: count,
    journal: [...state.journal, entry],
    answers: new Map(state.answers).set(position, response),
  };
}

function newEntry({ page, fence }: ClientState) {
  return { page, fence, status: 'waiting', isStored: false } as const;
}

function markStored(state: ClientState, keys: readonly string[]): ClientState {
  const stored = new Set(keys);
  const journal = state.journal.map((entry) => (stored.has(journalKey(entry)) ? { ...entry, isStored: true } : entry));
  return { ...state, journal, isStorageBroken: false };
}

function settle(state: ClientState, batch: number): ClientState {
  // A late answer to a batch given up long ago still brings receipts, but says nothing about the one on its way.
  return state.sending === batch ? { ...state, sending: null, trouble: null } : state;
}

function hear(state: ClientState, standing: Standing): ClientState {
  const clock = learnTime(state.clock, standing.time);
  const { phase } = standing;
  if (phase === 'submitted' || phase === 'expired' || phase === 'voided') {
    return { ...state, clock, access: 'ended', ending: phase };
  }
  if (state.access === 'held' && standing.fence > state.fence) return { ...state, clock, access: 'lost' };
  return { ...state, clock };
}
