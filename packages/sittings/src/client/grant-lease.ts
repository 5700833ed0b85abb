import type { ClientEvent } from './client-event.ts';
import { answersOf, type ClientState } from './client-state.ts';
import type { JournalEntry } from './journal.ts';
import { learnTime } from './server-clock.ts';

/**
 * Takes up a lease. Changes that wait under the last fence this journal was told are carried over to the new one when
 * nobody else has written since (`since` is not above that fence): so a reload or a lost answer loses nothing. All
 * other old changes keep their fence; the server will keep them as evidence.
 */
export function grantLease(
  state: ClientState,
  event: Extract<ClientEvent, { readonly kind: 'lease-granted' }>,
): ClientState {
  const { fence, since } = event;
  // An answer that was overtaken by a newer grant; fences only ever rise.
  if (fence <= state.fence) return state;
  const mayCarry = (entry: JournalEntry) =>
    entry.status === 'waiting' && entry.fence === state.fence && since <= state.fence;
  let { lastRevision } = state;
  const journal = state.journal
    .toSorted((one, other) => one.fence - other.fence || one.revision - other.revision)
    .map((entry) => {
      if (!mayCarry(entry)) return entry;
      lastRevision += 1;
      return { ...entry, fence, revision: lastRevision, isStored: false };
    });
  const saved = event.saved.map(({ position, response }) => [position, response] as const);
  const carried = answersOf(journal.filter((entry) => entry.fence === fence));
  return {
    ...state,
    access: 'held',
    ending: null,
    fence,
    lastRevision,
    journal,
    answers: new Map([...saved, ...carried]),
    trouble: null,
    savedAt: event.saved.reduce((latest, { at }) => (latest !== null && latest > at ? latest : at), state.savedAt),
    clock: learnTime(state.clock, event.time),
  };
}
