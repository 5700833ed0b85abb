import type { Change, EvidenceRow, StoredResponse } from './change.ts';
import { compareChanges } from './compare-changes.ts';
import type { Sitting } from './sitting.ts';

/** Stored rows with exactly the (position, fence, revision) of incoming changes; see `changesToLookUp`. */
export type History = { readonly applied: readonly StoredResponse[]; readonly evidence: readonly EvidenceRow[] };

/**
 * The incoming changes about which the history must be loaded before deciding: everything but fresh changes of the
 * lease holder. Empty for nearly every batch, so that the usual save costs no extra query.
 */
export function changesToLookUp(options: {
  readonly sitting: Sitting;
  readonly current: ReadonlyMap<number, StoredResponse>;
  readonly changes: readonly Change[];
}): readonly Change[] {
  const fence = options.sitting.kind === 'open' ? options.sitting.lease.fence : null;
  return options.changes.filter((change) => {
    const stored = options.current.get(change.position);
    return change.fence !== fence || (stored !== undefined && compareChanges(change, stored) <= 0);
  });
}
