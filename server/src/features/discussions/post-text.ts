import { type Block, type Inline, type MarkdownTree, parseMarkdown, plainText } from '@cmdsp/markdown';
import { Problem } from '../../http/problem.ts';

const foreign = new Set(['figure', 'poll', 'example']);

/**
 * Refuses words that could not be shown: raw HTML, images, strange links, and what only course texts hold.
 * @throws Problem `text-refused` naming each line and what to do
 */
export function requirePublishable(text: string): void {
  const parsed = parseMarkdown(text);
  if (!parsed.ok) {
    const lines = parsed.problem.map(({ line, message, fix }) => ({
      path: `line ${line}`,
      message: `${message} ${fix}`,
    }));
    const [first] = lines;
    throw new Problem('text-refused', `${first?.path ?? ''}: ${first?.message ?? ''}`, { errors: lines });
  }
  if (parsed.value.children.some(({ kind }) => foreign.has(kind)))
    throw new Problem(
      'text-refused',
      'Figures, polls and worked examples belong to course texts. Describe them in words.',
    );
}

/** The words of a post as the tree that pages render. */
export function treeOf(text: string): MarkdownTree {
  const parsed = parseMarkdown(text);
  // What was published under earlier rules is shown as it was typed.
  if (!parsed.ok) return { kind: 'document', children: [{ kind: 'paragraph', children: [plain(text)] }] };
  return { kind: 'document', children: parsed.value.children.map(asPartOfPage) };
}

/** The words of a post without marks of Markdown and without what it quotes itself. */
export function wordsOf(text: string): string {
  const tree = treeOf(text);
  return plainText({ ...tree, children: tree.children.filter(({ kind }) => kind !== 'quote') });
}

/** A post has no place in the outline of its page: its headings are bold lines, and nothing can be linked to. */
function asPartOfPage(block: Block): Block {
  switch (block.kind) {
    case 'heading':
      return { kind: 'paragraph', children: [{ kind: 'strong', children: block.children.map(asPartOfLine) }] };
    case 'paragraph':
      return { ...block, children: block.children.map(asPartOfLine) };
    case 'quote':
      return { ...block, children: block.children.map(asPartOfPage) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ children: item.children.map(asPartOfPage) })) };
    default:
      return block;
  }
}

function asPartOfLine(inline: Inline): Inline {
  if (inline.kind !== 'link' || inline.target.kind !== 'anchor') return inline;
  return { kind: 'emphasis', children: inline.children };
}

function plain(text: string): Inline {
  return { kind: 'text', text };
}
