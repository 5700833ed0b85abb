import type { Heading, List, RootContent, Table } from 'mdast';
import type { Alignment, Block, HeadingLevel } from '../tree/markdown-tree.ts';
import { inlineText } from '../tree/plain-text.ts';
import { convertDirective } from './convert-directive.ts';
import { convertInline } from './convert-inline.ts';
import type { Scribe } from './scribe.ts';

/** Blocks of course Markdown in our own tree; what it cannot hold is reported and left out. */
export function convertBlocks(nodes: readonly RootContent[], scribe: Scribe): Block[] {
  return nodes.flatMap((node) => convert(node, scribe));
}

function convert(node: RootContent, scribe: Scribe): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const children = convertInline(node.children, scribe);
      if (/^\s*::/.test(inlineText(children))) reportBrokenDirective(node, scribe);
      return children.length === 0 ? [] : [{ kind: 'paragraph', children }];
    }
    case 'heading':
      return convertHeading(node, scribe);
    case 'list':
      return [convertList(node, scribe)];
    case 'blockquote':
      return [{ kind: 'quote', children: convertBlocks(node.children, scribe) }];
    case 'code':
      return [{ kind: 'code-block', language: node.lang ?? null, text: node.value }];
    case 'table':
      return convertTable(node, scribe);
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'containerDirective':
    case 'leafDirective':
      return convertDirective(node, scribe, convertBlocks);
    case 'html':
      scribe.report(node, {
        rule: 'raw-html',
        message: `raw HTML \`${node.value.slice(0, 40)}\``,
        fix: 'write it in Markdown',
      });
      return [];
    default:
      scribe.report(node, {
        rule: 'unsupported-markdown',
        message: `\`${node.type}\` is not part of course Markdown`,
        fix: 'use headings, paragraphs, lists, tables, quotes, code or the directives of the content guide',
      });
      return [];
  }
}

function reportBrokenDirective(node: RootContent, scribe: Scribe): void {
  scribe.report(node, {
    rule: 'directive-shape',
    message: 'this line begins like a directive but is not one',
    fix: 'write ::figure{ref="…"} alone on its line, or :::name … ::: with nothing else on those lines',
  });
}

function convertHeading(node: Heading, scribe: Scribe): Block[] {
  const children = convertInline(node.children, scribe);
  if (node.depth > 4) {
    scribe.report(node, {
      rule: 'heading-level',
      message: `a heading of level ${node.depth}`,
      fix: 'use at most four levels (####)',
    });
  }
  const level: HeadingLevel = node.depth > 4 ? 4 : (node.depth as HeadingLevel); // 1 to 6, and not above 4 here
  return [{ kind: 'heading', level, id: scribe.claimId(inlineText(children)), children }];
}

function convertList(node: List, scribe: Scribe): Block {
  return {
    kind: 'list',
    start: node.ordered === true ? (node.start ?? 1) : null,
    items: node.children.map((item) => ({ children: convertBlocks(item.children, scribe) })),
  };
}

function convertTable(node: Table, scribe: Scribe): Block[] {
  const [head, ...body] = node.children.map((row) => row.children.map((cell) => convertInline(cell.children, scribe)));
  if (head === undefined || body.some((row) => row.length > head.length)) {
    scribe.report(node, {
      rule: 'table-shape',
      message: 'a row has more cells than the table has columns',
      fix: 'give every row one cell per column',
    });
  }
  const columns = (head ?? []).map((children, index) => ({ align: alignmentOf(node.align?.[index]), children }));
  return [{ kind: 'table', columns, rows: body.map((row) => columns.map((_, index) => row[index] ?? [])) }];
}

function alignmentOf(align: 'left' | 'right' | 'center' | null | undefined): Alignment {
  if (align === 'right') return 'right';
  return align === 'center' ? 'centre' : 'left';
}
