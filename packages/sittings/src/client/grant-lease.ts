import { compareChanges } from '../compare-changes.ts';
import type { ClientEvent } from './client-event.ts';
import { answersOf, type ClientState } from './client-state.ts';
import type { JournalEntry } from './journal.ts';
import { learnTime } from './server-clock.ts';

/**
 * Takes up a lease. Changes that wait under the last fence this journal was told are carried over to the new one when
 * nobody else has written since (`since` is not above that fence) and the server holds nothing newer at their position:
 * so a reload or a lost answer loses nothing and brings nothing old back. All other old changes keep their fence and
 * are sent under it: the server gives the receipt it owes or keeps them as evidence.
 */
export function grantLease(
  state: ClientState,
  event: Extract<ClientEvent, { readonly kind: 'lease-granted' }>,
): ClientState {
  const { fence, since } = event;
  // An answer that was overtaken by a newer grant; fences only ever rise.
  if (fence <= state.fence) return state;
  const held = new Map(event.saved.map((answer) => [answer.position, answer]));
  const mayCarry = (entry: JournalEntry) => {
    if (entry.status !== 'waiting' || entry.fence !== state.fence || since > state.fence) return false;
    const answer = held.get(entry.position);
    return !answer || compareChanges(entry, answer) > 0;
  };
  let { lastRevision } = state;
  const journal = state.journal.toSorted(compareChanges).map((entry) => {
    if (!mayCarry(entry)) return entry;
    lastRevision += 1;
    return { ...entry, page: state.page, fence, revision: lastRevision, isStored: false };
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
