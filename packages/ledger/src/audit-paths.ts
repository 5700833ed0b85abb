import type { Hash } from './hash.ts';
import { hashNode } from './hash-node.ts';

/** A Merkle tree over leaf hashes: its root, and for each leaf the hashes that lead from it to the root. */
export type AuditPaths = { readonly root: string; readonly paths: readonly (readonly string[])[] };

/**
 * Builds the tree over at least one leaf hash: level by level in pairs, an odd one out moves up as it is, which is the
 * tree of RFC 9162 (2.1.1). Costs one hash less than there are leaves. Throws RangeError without leaves.
 */
export function auditPaths(leaves: readonly string[], hash: Hash): AuditPaths {
  const paths: string[][] = leaves.map(() => []);
  let level = leaves;
  for (let height = 0; level.length > 1; height += 1) {
    for (const [leaf, path] of paths.entries()) {
      const sibling = level[(leaf >> height) ^ 1];
      if (sibling !== undefined) path.push(sibling);
    }
    level = levelAbove(level, hash);
  }
  const [root] = level;
  if (root === undefined) throw new RangeError('A tree has at least one leaf');
  return { root, paths };
}

function levelAbove(level: readonly string[], hash: Hash): readonly string[] {
  const above: string[] = [];
  for (let index = 0; index < level.length; index += 2) {
    const [left = '', right] = [level[index], level[index + 1]];
    above.push(right === undefined ? left : hashNode(left, right, hash));
  }
  return above;
}
