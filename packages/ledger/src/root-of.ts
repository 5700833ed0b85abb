import type { Hash } from './hash.ts';
import { hashNode } from './hash-node.ts';

/**
 * The root to which an audit path leads from the leaf at `index` (0-based) of a tree of `size` leaves; null when the
 * path cannot belong to such a leaf.
 */
export function rootOf(options: {
  readonly leaf: string;
  readonly index: number;
  readonly size: number;
  readonly path: readonly string[];
  readonly hash: Hash;
}): string | null {
  const { hash } = options;
  let { leaf: root, index, size } = options;
  if (index < 0 || index >= size) return null;
  const rest = [...options.path];
  for (; size > 1; size = Math.ceil(size / 2)) {
    const isRight = index % 2 === 1;
    if (isRight || index + 1 < size) {
      const sibling = rest.shift();
      if (sibling === undefined) return null;
      root = isRight ? hashNode(sibling, root, hash) : hashNode(root, sibling, hash);
    }
    index = Math.floor(index / 2);
  }
  return rest.length === 0 ? root : null;
}
