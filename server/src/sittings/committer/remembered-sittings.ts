import type { StoredResponse } from '@cmdsp/sittings';
import type { ChainHead, LockedSitting } from './batch-state.ts';

/** What the committer knows of a sitting besides what the lock tells. */
export type KnownSitting = {
  readonly locked: LockedSitting;
  /** The transaction that last wrote the sitting's row. */
  readonly version: string;
  readonly ledgerHead: ChainHead;
  readonly receiptHead: ChainHead;
  /** The answer that counts at each position; brought up to date after each commit. */
  readonly current: Map<number, StoredResponse>;
};

/**
 * What is known of recent sittings from their last commit, so that a save need not read it again. Nobody writes an
 * answer or keeps evidence without a ledger record, and nobody changes a row without a new version: what is remembered
 * is true while both are what they were, whoever wrote in between.
 */
export type RememberedSittings = {
  /** What is known, if it still holds for a locked sitting. */
  readonly find: (lock: {
    readonly id: string;
    readonly version: string;
    readonly ledgerHead: ChainHead;
  }) => KnownSitting | undefined;
  readonly keep: (known: KnownSitting) => void;
  readonly forget: (id: string) => void;
};

/** An empty memory that lets go of the sittings least recently kept beyond `capacity`. */
export function rememberedSittings(capacity: number): RememberedSittings {
  const remembered = new Map<string, KnownSitting>();
  return {
    find({ id, version, ledgerHead }) {
      const known = remembered.get(id);
      if (known === undefined || known.version !== version) return undefined;
      return known.ledgerHead?.hash === ledgerHead?.hash ? known : undefined;
    },
    keep(known) {
      const { id } = known.locked;
      remembered.delete(id);
      remembered.set(id, known);
      if (remembered.size > capacity) remembered.delete(remembered.keys().next().value ?? id);
    },
    forget(id) {
      remembered.delete(id);
    },
  };
}
