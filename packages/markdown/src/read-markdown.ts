import type { MarkdownProblem } from './markdown-problem.ts';
import type { MarkdownReference } from './markdown-reference.ts';
import { convertBlocks } from './parse/convert-blocks.ts';
import { readPlainProse } from './parse/read-plain-prose.ts';
import { readSource } from './parse/read-source.ts';
import { reportLostAnchors } from './parse/report-lost-anchors.ts';
import { openScribe } from './parse/scribe.ts';
import type { MarkdownTree } from './tree/markdown-tree.ts';

/** A text as far as it could be read, what is wrong with it, and what it points at. */
export type MarkdownReading = {
  readonly tree: MarkdownTree;
  readonly problems: readonly MarkdownProblem[];
  readonly references: readonly MarkdownReference[];
};

/**
 * Reads course Markdown: CommonMark, tables and three directives. Everything that is wrong is reported, and the rest of
 * the text is read all the same. `firstLine` is the line of the file on which the text begins.
 */
export function readMarkdown(text: string, { firstLine = 1 }: { readonly firstLine?: number } = {}): MarkdownReading {
  const plain = readPlainProse(text);
  if (plain !== null) return { tree: plain, problems: [], references: [] };
  const scribe = openScribe(text, firstLine);
  const children = convertBlocks(readSource(text).children, scribe);
  reportLostAnchors(scribe);
  return { tree: { kind: 'document', children }, problems: scribe.problems, references: scribe.references };
}
