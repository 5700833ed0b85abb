import type { Instant } from '@cmdsp/primitives';
import { auditPaths } from './audit-paths.ts';
import type { Hash, Sign } from './hash.ts';
import type { BatchProof } from './receipt.ts';

/**
 * Proves all receipts that were committed together at `at` with one signature: it signs the root of the tree over
 * their hashes, and each receipt gets its path to that root. One proof per hash, in their order.
 */
export function proveBatch(options: {
  readonly hashes: readonly string[];
  readonly at: Instant;
  readonly hash: Hash;
  readonly sign: Sign;
}): readonly BatchProof[] {
  const { hashes, at, hash, sign } = options;
  if (hashes.length === 0) return [];
  const size = hashes.length;
  const { root, paths } = auditPaths(hashes, hash);
  const signature = sign(batchText({ at, size, root }));
  return paths.map((path, index) => ({ index, size, path, signature }));
}

/** What is signed: root, size and time under a name of its own, so that no signature can stand for another kind of thing. */
export function batchText({
  at,
  size,
  root,
}: {
  readonly at: Instant;
  readonly size: number;
  readonly root: string;
}): string {
  return `cmdsp-receipt-batch/1:${at}:${size}:${root}`;
}
