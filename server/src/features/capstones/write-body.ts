import type { DocumentBody, OuterBlock } from '@cmdsp/documents';
import { type EntryKind, entryKinds, type RegisterEntry } from '@cmdsp/dossiers';
import { type MarkdownTree, plainText } from '@cmdsp/markdown';

/** What was asked or told, as a text that markers read between those of the candidate. */
export function bodyOfAsked(parts: readonly { readonly title: string; readonly text: string }[]): DocumentBody {
  return {
    type: 'doc',
    content: parts.flatMap(({ title, text }) => [
      heading(title),
      ...text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(paragraph),
    ]),
  };
}

/** Course Markdown as lines. */
export function linesOf(tree: MarkdownTree): string {
  return plainText(tree);
}

/** The register as tables, one for each kind. */
export function bodyOfRegister(entries: readonly RegisterEntry[]): DocumentBody {
  const kinds = entryKinds.filter((kind) => entries.some((entry) => entry.kind === kind));
  const content = kinds.flatMap((kind) => [
    heading(kindTitle(kind)),
    ...tablesOf(entries.filter((entry) => entry.kind === kind)),
  ]);
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}

function tablesOf(entries: readonly RegisterEntry[]): readonly OuterBlock[] {
  return [
    {
      type: 'table',
      content: [
        row('tableHeader', ['Number', 'Part', 'Title', 'Text', 'Refers to']),
        ...entries.map(({ id, part, title, text, refs }) =>
          row('tableCell', [id, String(part), title, text, refs.join(', ')]),
        ),
      ],
    },
  ];
}

function row(type: 'tableHeader' | 'tableCell', cells: readonly string[]) {
  return { type: 'tableRow' as const, content: cells.map((text) => ({ type, content: [paragraph(text)] })) };
}

function heading(text: string) {
  return { type: 'heading' as const, attrs: { level: 2 as const }, content: [{ type: 'text' as const, text }] };
}

function paragraph(text: string) {
  const line = text.replaceAll('\n', ' ');
  return line.trim() === ''
    ? { type: 'paragraph' as const }
    : { type: 'paragraph' as const, content: [{ type: 'text' as const, text: line }] };
}

function kindTitle(kind: EntryKind): string {
  return `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`;
}
