import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

/** CommonMark with tables and directives as the mdast tree of the unified project. Never fails: any text is Markdown. */
export function readSource(text: string): Root {
  return reader.parse(text);
}
