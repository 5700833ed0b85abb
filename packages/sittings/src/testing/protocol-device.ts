import type { Random } from '@cmdsp/primitives';
import { type JournalEntry, journalKey, type StoredJournal } from '../client/journal.ts';
import type { JournalWrites } from '../client/journal-writes.ts';

/** A device's database: survives the death of every page. Each write is one transaction: whole or not at all. */
export type ProtocolDevice = {
  readonly holder: string;
  readonly load: () => StoredJournal;
  readonly write: (writes: JournalWrites) => void;
  readonly entries: () => readonly JournalEntry[];
  /** Everything that was ever written down. */
  readonly everStored: readonly JournalEntry[];
  /** While broken, writes fail. */
  isBroken: boolean;
  isOffline: boolean;
};

/** An empty device. */
export function protocolDevice(holder: string): ProtocolDevice {
  const entries = new Map<string, JournalEntry>();
  const everStored: JournalEntry[] = [];
  let fence = 0;
  let lastRevision = 0;
  return {
    holder,
    isBroken: false,
    isOffline: false,
    everStored,
    entries: () => [...entries.values()],
    load: () => ({
      fence,
      lastRevision,
      entries: [...entries.values()].map((entry) => ({ ...entry, isStored: true })),
    }),
    write(writes) {
      for (const key of writes.deletes) entries.delete(key);
      for (const entry of writes.puts) entries.set(journalKey(entry), entry);
      everStored.push(...writes.puts);
      fence = Math.max(fence, writes.fence);
      lastRevision = Math.max(lastRevision, writes.lastRevision);
    },
  };
}

/** True with a chance of `percent` in a hundred. */
export function chance(random: Random, percent: number): boolean {
  return random.below(100) < percent;
}
