import { isLink } from '@cmdsp/documents';
import { Extension, mergeAttributes, Mark, Node } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Code } from '@tiptap/extension-code';
import { CodeBlock } from '@tiptap/extension-code-block';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Gapcursor, TrailingNode, UndoRedo } from '@tiptap/extensions';
import { goToNextCell, tableEditing } from '@tiptap/pm/tables';
import { limitText } from './limit-text.ts';
import { addRowAndMove, leaveTable } from './table-steps.ts';

/** A reference that can be inserted, with the words that stand for it. */
export type ReferenceChoice = { readonly kind: 'figure' | 'attachment'; readonly name: string; readonly title: string };

/** Everything a document may hold, as the editor knows it; what is pasted is read by these and loses the rest. */
export function editorNodes(options: {
  readonly titleOf: (kind: string, name: string) => string;
  readonly mostWords: number;
  readonly onRefused: () => void;
}) {
  return [
    Document,
    Paragraph,
    Text,
    HardBreak,
    Bold,
    Italic,
    Code,
    Blockquote,
    CodeBlock,
    BulletList,
    OrderedList,
    ListKeymap,
    UndoRedo,
    Gapcursor,
    TrailingNode,
    Heading,
    ListItem,
    Link,
    Table,
    TableRow,
    TableHeader,
    TableCell,
    Reference.configure({ titleOf: options.titleOf }),
    Limits.configure({ mostWords: options.mostWords, onRefused: options.onRefused }),
  ];
}

const Document = Node.create({ name: 'doc', topNode: true, content: '(block | outer)+' });

// A page has its title already: pasted titles become headings of a section.
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [
    { tag: 'h1', attrs: { level: 2 } },
    { tag: 'h2', attrs: { level: 2 } },
    ...['h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 3 } })),
  ],
  renderHTML: ({ node }) => [node.attrs['level'] === 3 ? 'h3' : 'h2', 0],
  addKeyboardShortcuts() {
    const toggle = (level: number) => () => this.editor.commands.toggleNode('heading', 'paragraph', { level });
    return { 'Mod-Alt-2': toggle(2), 'Mod-Alt-3': toggle(3) };
  },
});

// Tab is not taken for lists: it leaves the text, as everywhere else on the page.
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph block*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => (isLink(element.getAttribute('href')) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes, { rel: 'noopener noreferrer' }), 0],
});

const tableRoles: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableHeader: 'header_cell',
  tableCell: 'cell',
};

// Merged cells are not in the subset: a pasted one becomes a single cell, and the table is filled up around it.
const single = () => ({ default: 1, rendered: false, parseHTML: () => 1 });
const cellAttributes = () => ({
  colspan: single(),
  rowspan: single(),
  colwidth: { default: null, rendered: false, parseHTML: () => null },
});

const Table = Node.create({
  name: 'table',
  group: 'outer',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  extendNodeSchema: ({ name }) => (tableRoles[name] === undefined ? {} : { tableRole: tableRoles[name] }),
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    return {
      Tab: () => this.editor.commands.command(goTo(1)) || addRowAndMove(this.editor),
      'Shift-Tab': () => this.editor.commands.command(goTo(-1)),
      'Mod-Enter': () => leaveTable(this.editor),
    };
  },
});

function goTo(direction: 1 | -1) {
  return ({ state, dispatch }: { state: Parameters<ReturnType<typeof goToNextCell>>[0]; dispatch?: unknown }) =>
    // Within a command, dispatch is either the transaction's own or left out to ask whether it is possible.
    goToNextCell(direction)(state, dispatch as Parameters<ReturnType<typeof goToNextCell>>[1]);
}

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'block+',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: () => ['th', 0],
});

const TableCell = Node.create({
  name: 'tableCell',
  content: 'block+',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: () => ['td', 0],
});

type ReferenceOptions = { readonly titleOf: (kind: string, name: string) => string };

const Reference = Node.create<ReferenceOptions>({
  name: 'reference',
  group: 'outer',
  atom: true,
  addOptions: () => ({ titleOf: (_kind, name) => name }),
  addAttributes: () => ({ kind: { default: 'figure' }, name: { default: '' } }),
  // Only what the page itself inserts is a reference; nothing pasted can claim to be one.
  parseHTML: () => [],
  renderHTML({ node }) {
    const kind = String(node.attrs['kind']);
    const name = String(node.attrs['name']);
    return ['p', { 'data-reference': kind }, this.options.titleOf(kind, name)];
  },
});

type LimitOptions = { readonly mostWords: number; readonly onRefused: () => void };

const Limits = Extension.create<LimitOptions>({
  name: 'limits',
  addOptions: () => ({ mostWords: Number.POSITIVE_INFINITY, onRefused: () => undefined }),
  addProseMirrorPlugins() {
    return [limitText(this.options)];
  },
});
