import type { Block, DocumentBody, Inline, Mark, OuterBlock } from '@cmdsp/documents';
import {
  type Block as MarkdownBlock,
  type Inline as MarkdownInline,
  inlineText,
  type MarkdownTree,
} from '@cmdsp/markdown';

/** An anchor's text in the shape in which candidates' texts come, so that a marker cannot tell the two apart by it. */
export function bodyOfTree({ children }: Pick<MarkdownTree, 'children'>): DocumentBody {
  return { type: 'doc', content: children.flatMap(outerBlockOf) };
}

function outerBlockOf(block: MarkdownBlock): readonly OuterBlock[] {
  if (block.kind !== 'table') return blockOf(block);
  const cell = (type: 'tableHeader' | 'tableCell', children: readonly MarkdownInline[]) => ({
    type,
    content: [{ type: 'paragraph' as const, content: inlinesOf(children, []) }],
  });
  return [
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: block.columns.map(({ children }) => cell('tableHeader', children)) },
        ...block.rows.map((row) => ({
          type: 'tableRow' as const,
          content: row.map((children) => cell('tableCell', children)),
        })),
      ],
    },
  ];
}

function blockOf(block: MarkdownBlock): readonly Block[] {
  switch (block.kind) {
    case 'heading':
      return [{ type: 'heading', attrs: { level: block.level <= 2 ? 2 : 3 }, content: inlinesOf(block.children, []) }];
    case 'paragraph':
      return [{ type: 'paragraph', content: inlinesOf(block.children, []) }];
    case 'list':
      return [
        {
          type: block.start === null ? 'bulletList' : 'orderedList',
          content: block.items.map(({ children }) => ({ type: 'listItem', content: children.flatMap(blockOf) })),
        },
      ];
    case 'quote':
      return [{ type: 'blockquote', content: block.children.flatMap(blockOf) }];
    case 'code-block':
      return [{ type: 'codeBlock', content: [{ type: 'text', text: block.text }] }];
    case 'example':
      return block.children.flatMap(blockOf);
    // A candidate's text has none of these; tables inside lists and quotes are not read either.
    case 'figure':
    case 'poll':
    case 'rule':
    case 'table':
      return [];
  }
}

function inlinesOf(inlines: readonly MarkdownInline[], marks: readonly Mark[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    switch (inline.kind) {
      case 'text':
        return [textOf(inline.text, marks)];
      case 'code':
        return [textOf(inline.text, [...marks, { type: 'code' }])];
      case 'strong':
        return inlinesOf(inline.children, [...marks, { type: 'bold' }]);
      case 'emphasis':
        return inlinesOf(inline.children, [...marks, { type: 'italic' }]);
      case 'break':
        return [{ type: 'hardBreak' }];
      case 'link':
        return inline.target.kind === 'web'
          ? inlinesOf(inline.children, [...marks, { type: 'link', attrs: { href: inline.target.url } }])
          : [textOf(inlineText(inline.children), marks)];
    }
  });
}

function textOf(text: string, marks: readonly Mark[]): Inline {
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };
}
