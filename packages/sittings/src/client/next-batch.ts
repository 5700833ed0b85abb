import type { Change } from '../change.ts';
import type { ClientState } from './client-state.ts';
import { compareChanges } from '../compare-changes.ts';
import { type JournalEntry, journalKey } from './journal.ts';
import type { Monotonic } from './server-clock.ts';

/** Changes to send together; `number` names the batch until it is answered or has failed. */
export type Batch = {
  readonly number: number;
  readonly changes: readonly Change[];
  /** The `journalKey` of each change, in the same order. */
  readonly keys: readonly string[];
};

/** How many changes go into one request. */
export const batchLimit = 50;

/**
 * What to send now, or null: nothing to send, a batch is on its way, or the next try is not due. Only entries that the
 * device has written down are sent (unless it cannot), and of one page, position and fence only the newest; its
 * receipt covers the older ones. Without a lease nothing is sent, because unsent changes may still be carried over to it.
 */
export function nextBatch(state: ClientState, at: Monotonic): Batch | null {
  if (state.access === 'none' || state.sending !== null) return null;
  if (state.trouble && at < state.trouble.retryAt) return null;
  const newest = new Map<string, JournalEntry>();
  for (const entry of state.journal) {
    if (entry.status !== 'waiting' || !(entry.isStored || state.isStorageBroken)) continue;
    const place = `${entry.page}/${entry.fence}/${entry.position}`;
    const other = newest.get(place);
    if (!other || other.revision < entry.revision) newest.set(place, entry);
  }
  const entries = [...newest.values()].sort(compareChanges).slice(0, batchLimit);
  if (entries.length === 0) return null;
  return {
    number: state.lastBatch + 1,
    changes: entries.map(({ position, fence, revision, response }) => ({ position, fence, revision, response })),
    keys: entries.map(journalKey),
  };
}
