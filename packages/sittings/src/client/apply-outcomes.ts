import { assertNever } from '@cmdsp/primitives';
import type { ClientEvent, ServerOutcome } from './client-event.ts';
import type { ClientState } from './client-state.ts';
import { type JournalEntry, journalKey } from './journal.ts';

/** What the outcomes of a batch mean for the journal: entries go by receipt only; the rest is marked, never dropped. */
export function applyOutcomes(
  state: ClientState,
  { batch, outcomes }: Pick<Extract<ClientEvent, { readonly kind: 'answered' }>, 'batch' | 'outcomes'>,
): ClientState {
  return outcomes.reduce((before, outcome, index) => {
    const sent = before.journal.find((entry) => entry.status === 'waiting' && journalKey(entry) === batch.keys[index]);
    // Settled by an earlier answer to a repeat, or carried over to a newer lease meanwhile.
    return sent ? applyOutcome(before, sent, outcome) : before;
  }, state);
}

function applyOutcome(state: ClientState, sent: JournalEntry, outcome: ServerOutcome): ClientState {
  switch (outcome.kind) {
    case 'applied':
    case 'superseded':
      return takeReceipt(state, sent, outcome.receipt);
    case 'stale-fence':
      return mark(state, sent, 'kept-as-evidence');
    case 'too-late':
    case 'terminal':
    case 'not-started':
    case 'unknown-position':
    case 'invalid-response':
      return mark(state, sent, 'refused');
    default:
      return assertNever(outcome);
  }
}

function takeReceipt(
  state: ClientState,
  sent: JournalEntry,
  receipt: Extract<ServerOutcome, { readonly kind: 'applied' | 'superseded' }>['receipt'],
): ClientState {
  // The same page changed its mind before the older change was sent or answered: the receipt of the newer covers it.
  const isCovered = (entry: JournalEntry) =>
    entry.status === 'waiting' &&
    entry.page === sent.page &&
    entry.fence === sent.fence &&
    entry.position === sent.position &&
    entry.revision <= sent.revision;
  const savedAt = state.savedAt !== null && state.savedAt > receipt.at ? state.savedAt : receipt.at;
  return { ...state, savedAt, journal: state.journal.filter((entry) => !isCovered(entry)) };
}

function mark(state: ClientState, sent: JournalEntry, status: 'kept-as-evidence' | 'refused'): ClientState {
  return { ...state, journal: state.journal.map((entry) => (entry === sent ? { ...entry, status } : entry)) };
}
