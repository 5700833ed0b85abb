import type { ClientState } from './client-state.ts';
import { type JournalEntry, journalKey } from './journal.ts';

/**
 * Forgets what this page wrote at a place and has since written over under the same lease, sent or refused: for texts,
 * where every change holds the whole of what the older ones held. What is on its way (`underWay`, `journalKey`s) stays
 * until it is answered, so that its receipt is heard. Changes of other pages and leases are never touched.
 */
export function keepNewest(state: ClientState, underWay: readonly string[]): ClientState {
  const newest = new Map<string, number>();
  for (const entry of state.journal) {
    if (entry.page !== state.page || entry.status === 'kept-as-evidence') continue;
    newest.set(placeOf(entry), Math.max(newest.get(placeOf(entry)) ?? 0, entry.revision));
  }
  const isCovered = (entry: JournalEntry) =>
    entry.page === state.page &&
    entry.status !== 'kept-as-evidence' &&
    entry.revision < (newest.get(placeOf(entry)) ?? 0) &&
    !underWay.includes(journalKey(entry));
  if (!state.journal.some(isCovered)) return state;
  return { ...state, journal: state.journal.filter((entry) => !isCovered(entry)) };
}

function placeOf({ fence, position }: JournalEntry): string {
  return `${fence}/${position}`;
}
