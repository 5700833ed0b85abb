import { inlineText, type MarkdownTree } from '@cmdsp/markdown/tree';

/** The heading of level 2 under which a block stands (itself, when it is one); null before the first. */
export function findSection(tree: MarkdownTree, block: number): { readonly id: string; readonly title: string } | null {
  const heading = tree.children.slice(0, block + 1).findLast((one) => one.kind === 'heading' && one.level === 2);
  return heading?.kind === 'heading' ? { id: heading.id, title: inlineText(heading.children) } : null;
}
