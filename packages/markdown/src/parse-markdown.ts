import { ok, refused, type Result } from '@cmdsp/primitives';
import type { MarkdownProblem } from './markdown-problem.ts';
import { readMarkdown } from './read-markdown.ts';
import type { MarkdownTree } from './tree/markdown-tree.ts';

/** Course Markdown as a tree, or everything that is wrong with it (raw HTML, strange links, unknown directives …). */
export function parseMarkdown(text: string): Result<MarkdownTree, readonly MarkdownProblem[]> {
  const { tree, problems } = readMarkdown(text);
  return problems.length === 0 ? ok(tree) : refused(problems);
}
