import { assertNever } from '@cmdsp/primitives';
import type { ReceiptMark, ServerOutcome } from './client-event.ts';
import type { ClientState } from './client-state.ts';
import { type JournalEntry, journalKey } from './journal.ts';

/** What the outcomes of a batch mean for the journal: entries go by receipt only; the rest is marked, never dropped. */
export function applyOutcomes(state: ClientState, outcomes: readonly ServerOutcome[]): ClientState {
  return outcomes.reduce(applyOutcome, state);
}

function applyOutcome(state: ClientState, outcome: ServerOutcome): ClientState {
  switch (outcome.kind) {
    case 'applied':
    case 'superseded':
      return takeReceipt(state, outcome, outcome.receipt);
    case 'stale-fence':
      return mark(state, outcome, 'kept-as-evidence');
    case 'too-late':
    case 'terminal':
    case 'not-started':
    case 'unknown-position':
    case 'invalid-response':
      return mark(state, outcome, 'refused');
    default:
      return assertNever(outcome);
  }
}

function takeReceipt(state: ClientState, outcome: ServerOutcome, receipt: ReceiptMark): ClientState {
  const isSettled = (entry: JournalEntry) =>
    entry.status === 'waiting' &&
    entry.position === receipt.position &&
    (journalKey(entry) === journalKey(outcome) ||
      (entry.fence === receipt.fence && entry.revision <= receipt.revision));
  const savedAt = state.savedAt !== null && state.savedAt > receipt.at ? state.savedAt : receipt.at;
  return { ...state, savedAt, journal: state.journal.filter((entry) => !isSettled(entry)) };
}

function mark(state: ClientState, outcome: ServerOutcome, status: 'kept-as-evidence' | 'refused'): ClientState {
  const key = journalKey(outcome);
  const journal = state.journal.map((entry) =>
    journalKey(entry) === key && entry.status === 'waiting' ? { ...entry, status } : entry,
  );
  return { ...state, journal };
}
