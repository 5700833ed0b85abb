import type { Instant, Json } from '@cmdsp/primitives';
import { compareChanges } from '../compare-changes.ts';
import type { JournalEntry, StoredJournal } from './journal.ts';
import type { Monotonic, ServerClock } from './server-clock.ts';

/** The browser's half of the save protocol, as plain data. */
export type ClientState = {
  /** A random name of this page's life. */
  readonly page: string;
  /**
   * `none`: no lease in this page's life yet, answers are only written down; `held`: may write; `lost`: another holder
   * took over; `ended`: the sitting is over.
   */
  readonly access: 'none' | 'held' | 'lost' | 'ended';
  readonly ending: 'submitted' | 'expired' | 'voided' | null;
  /** The highest fence this journal was told; new changes carry it. */
  readonly fence: number;
  readonly lastRevision: number;
  readonly journal: readonly JournalEntry[];
  /** What the screen shows: the newest change of each position that this page knows. */
  readonly answers: ReadonlyMap<number, Json>;
  /** True after the device refused to write: then changes are sent without being safe here. */
  readonly isStorageBroken: boolean;
  readonly lastBatch: number;
  /** Number of the batch that is on its way. */
  readonly sending: number | null;
  readonly trouble: Trouble | null;
  readonly savedAt: Instant | null;
  readonly clock: ServerClock | null;
};

/** Why the last attempt failed, and when the next is due. */
export type Trouble = {
  readonly kind: 'network' | 'server' | 'signed-out';
  readonly failures: number;
  readonly retryAt: Monotonic;
};

/** Begins a page's life with what the device remembers (nothing: fence 0 and no entries). `page` is a fresh random name. */
export function openClient({ page, stored }: { readonly page: string; readonly stored: StoredJournal }): ClientState {
  return {
    page,
    access: 'none',
    ending: null,
    fence: stored.fence,
    lastRevision: stored.lastRevision,
    journal: stored.entries,
    answers: answersOf(stored.entries),
    isStorageBroken: false,
    lastBatch: 0,
    sending: null,
    trouble: null,
    savedAt: null,
    clock: null,
  };
}

/** The newest waiting change of each position. */
export function answersOf(entries: readonly JournalEntry[]): ReadonlyMap<number, Json> {
  const waiting = entries.filter((entry) => entry.status === 'waiting');
  const oldestFirst = waiting.toSorted(compareChanges);
  return new Map(oldestFirst.map(({ position, response }) => [position, response]));
}
