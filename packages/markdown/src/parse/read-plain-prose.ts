import type { MarkdownTree } from '../tree/markdown-tree.ts';

/**
 * Lines that begin with a letter or an opening quote and hold only letters, digits and punctuation that has no meaning
 * in Markdown. A colon counts when a space or digit follows, and `www.` and the like never occur.
 */
const plainLine = /^["“‘'(]?\p{L}(?:[\p{L}\p{N}\p{M} ,.;?"“”'‘’()/%–—°§-]|:(?=[ \d]|$))*$/u;

/**
 * Most texts of questions are a paragraph of plain words. This reads them at a small part of the cost of the full reader
 * and gives the same tree; null means that the text needs the full reader.
 */
export function readPlainProse(text: string): MarkdownTree | null {
  const lines = text.replace(/\n+$/, '').split('\n');
  if (!lines.every((line) => plainLine.test(line) && !/ {2}|www\.|https?$/i.test(line))) return null;
  return { kind: 'document', children: [{ kind: 'paragraph', children: [{ kind: 'text', text: joinLines(lines) }] }] };
}

function joinLines(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).join(' ');
}
