import type { MarkdownTree } from '@cmdsp/markdown';
import { canonicalJson, type Json } from '@cmdsp/primitives';
import { createHash } from 'node:crypto';

const known = new WeakMap<MarkdownTree, string>();

/** Names the exact text of a document, so that what was anchored in it can tell whether it has changed. */
export function textHash(tree: MarkdownTree): string {
  const found = known.get(tree);
  if (found !== undefined) return found;
  // A tree is plain JSON by its definition.
  const hash = createHash('sha256')
    .update(canonicalJson(tree as unknown as Json))
    .digest('hex');
  known.set(tree, hash);
  return hash;
}
