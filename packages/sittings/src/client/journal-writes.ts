import type { ClientState } from './client-state.ts';
import { type JournalEntry, journalKey } from './journal.ts';

/** What the device must write down after an event, in one transaction; then it reports `stored` with the put keys. */
export type JournalWrites = {
  readonly puts: readonly JournalEntry[];
  /** `journalKey`s to delete: a receipt came, or the entry was carried over to a put of the same writes. */
  readonly deletes: readonly string[];
  /** To be stored as the larger of this and what stands there: another page of this device may be ahead. */
  readonly fence: number;
  readonly lastRevision: number;
};

/**
 * Compares the state that the device last wrote down (at first: the one `openClient` made) with the present one; null
 * when there is nothing to write. After a failed write compare with the same `before` again, so that nothing is missed.
 */
export function journalWrites(before: ClientState, after: ClientState): JournalWrites | null {
  const old = new Map(before.journal.map((entry) => [journalKey(entry), entry]));
  const kept = new Set(after.journal.map(journalKey));
  const puts = after.journal.filter((entry) => old.get(journalKey(entry))?.status !== entry.status);
  const deletes = [...old.keys()].filter((key) => !kept.has(key));
  const { fence, lastRevision } = after;
  const isSame = puts.length === 0 && deletes.length === 0 && before.fence === fence;
  return isSame ? null : { puts, deletes, fence, lastRevision };
}
