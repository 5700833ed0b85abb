import type { StoredResponse } from '@cmdsp/sittings';
import type { ChainHead, LockedSitting } from './batch-state.ts';

/** What the committer knows of a sitting. */
export type KnownSitting = {
  readonly locked: LockedSitting;
  /** The transaction that last wrote the sitting's row; saving an answer does not. */
  readonly version: string;
  readonly receiptHead: ChainHead;
  /** The answer that counts at each position; brought up to date after each commit. */
  readonly current: Map<number, StoredResponse>;
};

/**
 * What is known of recent sittings from their last commit, so that a save need not read it again. Whoever changes a
 * sitting writes its row, and whoever writes an answer lengthens its receipt chain: what is remembered is true while the
 * row's version and the end of the chain are what they were, whoever wrote in between.
 */
export type RememberedSittings = {
  /** What was known when this process last wrote the sitting; to be checked when it is written again. */
  readonly recall: (id: string) => KnownSitting | undefined;
  /** What is known, if it still holds for a locked sitting. */
  readonly find: (
    lock: Pick<KnownSitting, 'version' | 'receiptHead'> & { readonly id: string },
  ) => KnownSitting | undefined;
  readonly keep: (known: KnownSitting) => void;
  readonly forget: (id: string) => void;
  /** After a connection broke: what answers next may be another server, whose row versions can repeat with other rows. */
  readonly forgetAll: () => void;
};

/** An empty memory that lets go of the sittings least recently kept beyond `capacity`. */
export function rememberedSittings(capacity: number): RememberedSittings {
  const remembered = new Map<string, KnownSitting>();
  return {
    recall: (id) => remembered.get(id),
    find({ id, version, receiptHead }) {
      const known = remembered.get(id);
      return known?.version === version && known.receiptHead?.hash === receiptHead?.hash ? known : undefined;
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
    forgetAll() {
      remembered.clear();
    },
  };
}
