import type { Change } from '../change.ts';
import type { ClientState } from './client-state.ts';
import type { JournalEntry } from './journal.ts';
import type { Monotonic } from './server-clock.ts';

/** Changes to send together; `number` names the batch until it is answered or has failed. */
export type Batch = { readonly number: number; readonly changes: readonly Change[] };

/** How many changes go into one request. */
export const batchLimit = 50;

/**
 * What to send now, or null: nothing to send, a batch is on its way, or the next try is not due. Only entries that the
 * device has written down are sent (unless it cannot), and of one position and fence only the newest; its receipt
 * covers the older ones. Without a lease nothing is sent, because unsent changes may still be carried over to it.
 */
export function nextBatch(state: ClientState, at: Monotonic): Batch | null {
  if (state.access === 'none' || state.sending !== null) return null;
  if (state.trouble && at < state.trouble.retryAt) return null;
  const newest = new Map<string, JournalEntry>();
  for (const entry of state.journal) {
    if (entry.status !== 'waiting' || !(entry.isStored || state.isStorageBroken)) continue;
    const place = `${entry.position}/${entry.fence}`;
    const other = newest.get(place);
    if (!other || other.revision < entry.revision) newest.set(place, entry);
  }
  const changes = [...newest.values()]
    .sort((one, other) => one.fence - other.fence || one.revision - other.revision)
    .slice(0, batchLimit)
    .map(({ position, fence, revision, response }) => ({ position, fence, revision, response }));
  return changes.length > 0 ? { number: state.lastBatch + 1, changes } : null;
}
