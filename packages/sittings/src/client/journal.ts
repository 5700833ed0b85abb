import type { Change } from '../change.ts';

/**
 * A change the server has not given a receipt for. `waiting` is sent until something is known about it;
 * `kept-as-evidence` and `refused` are known not to be applied and stay for the candidate to see.
 */
export type JournalEntry = Change & {
  /** The page that numbered it: two pages of one device may reach the same fence and revision. */
  readonly page: string;
  readonly status: 'waiting' | 'kept-as-evidence' | 'refused';
  /** True once the device has written it down; only then may the screen say that it is safe here. */
  readonly isStored: boolean;
};

/**
 * Changes made before the page holds a lease (just reloaded, or offline) are numbered from here on under the last fence
 * the device was told, so that they can never be mistaken for changes made under that lease.
 */
export const provisionalRevisions = 1_000_000_000;

/** What the device remembers of a sitting between page loads. */
export type StoredJournal = {
  /** The highest fence this journal was told; 0 before the first lease. */
  readonly fence: number;
  readonly lastRevision: number;
  readonly entries: readonly JournalEntry[];
};

/** The name of an entry within its sitting's journal, unique on this device. */
export function journalKey({ page, fence, revision }: Pick<JournalEntry, 'page' | 'fence' | 'revision'>): string {
  return `${page}.${fence}.${revision}`;
}
