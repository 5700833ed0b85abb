import { compareChanges } from '../compare-changes.ts';
import type { ClientEvent } from './client-event.ts';
import { answersOf, type ClientState } from './client-state.ts';
import { type JournalEntry, provisionalRevisions } from './journal.ts';
import { learnTime } from './server-clock.ts';

type LeaseGranted = Extract<ClientEvent, { readonly kind: 'lease-granted' }>;

/**
 * Takes up a lease. Changes that wait under the last fence this journal was told are carried over to the new one when
 * nobody else has written since (`since` is not above that fence) and the server holds nothing newer at their position
 * (what was typed in this page is the newest): so a reload or a lost answer loses nothing and brings nothing old back.
 * Where several pages left changes at one position, those of the newest are carried. All other old changes keep their
 * fence and are sent under it: the server gives the receipt it owes or keeps them as evidence.
 */
export function grantLease(state: ClientState, event: LeaseGranted): ClientState {
  const { fence } = event;
  // An answer that was overtaken by a newer grant; fences only ever rise.
  if (fence <= state.fence) return state;
  const carried = new Set(entriesToCarry(state, event));
  let { lastRevision } = state;
  const journal = state.journal.toSorted(compareChanges).map((entry) => {
    if (!carried.has(entry)) return entry;
    lastRevision += 1;
    return { ...entry, page: state.page, fence, revision: lastRevision, isStored: false };
  });
  const saved = event.saved.map(({ position, response }) => [position, response] as const);
  const unsaved = answersOf(journal.filter((entry) => entry.fence === fence));
  return {
    ...state,
    access: 'held',
    ending: null,
    fence,
    lastRevision,
    journal,
    answers: new Map([...saved, ...unsaved]),
    trouble: null,
    savedAt: event.saved.reduce((latest, { at }) => (latest !== null && latest > at ? latest : at), state.savedAt),
    clock: learnTime(state.clock, event.time),
  };
}

function entriesToCarry(state: ClientState, event: LeaseGranted): readonly JournalEntry[] {
  // Whoever was told of a takeover has seen its old changes refused; nothing of them comes back by itself.
  if (event.since > state.fence || state.access === 'lost') return [];
  const held = new Map(event.saved.map((answer) => [answer.position, answer]));
  const mayCarry = (entry: JournalEntry) => {
    if (entry.status !== 'waiting' || entry.fence !== state.fence) return false;
    if (state.journal.some((other) => other.status !== 'waiting' && isNewerOfSamePage(other, entry))) return false;
    const answer = held.get(entry.position);
    const isOwn = entry.page === state.page;
    return isOwn || !answer || compareChanges({ ...entry, revision: plainRevision(entry) }, answer) > 0;
  };
  const candidates = state.journal.filter(mayCarry).toSorted(compareChanges);
  const pages = new Map(candidates.map(({ position, page }) => [position, page])); // the last one stands
  for (const { position, page } of candidates) if (page === state.page) pages.set(position, page);
  return candidates.filter((entry) => pages.get(entry.position) === entry.page);
}

function isNewerOfSamePage(other: JournalEntry, entry: JournalEntry): boolean {
  return other.page === entry.page && other.position === entry.position && compareChanges(other, entry) > 0;
}

function plainRevision({ revision }: JournalEntry): number {
  return revision > provisionalRevisions ? revision - provisionalRevisions : revision;
}
