/**
 * What somebody wrote, as a strict subset of ProseMirror's JSON: nothing here can carry markup, scripts or styles.
 * Tables and references stand on the first level only.
 */
export type DocumentBody = { readonly type: 'doc'; readonly content: readonly OuterBlock[] };

export type OuterBlock = Block | Table | Reference;

export type Block = Paragraph | Heading | CodeBlock | List | Quote;

export type Paragraph = { readonly type: 'paragraph'; readonly content?: readonly Inline[] };

export type Heading = {
  readonly type: 'heading';
  readonly attrs: { readonly level: 2 | 3 };
  readonly content?: readonly Inline[];
};

export type CodeBlock = { readonly type: 'codeBlock'; readonly content?: readonly Text[] };

export type List = { readonly type: 'bulletList' | 'orderedList'; readonly content: readonly ListItem[] };

export type ListItem = { readonly type: 'listItem'; readonly content: readonly Block[] };

export type Quote = { readonly type: 'blockquote'; readonly content: readonly Block[] };

export type Table = { readonly type: 'table'; readonly content: readonly TableRow[] };

export type TableRow = { readonly type: 'tableRow'; readonly content: readonly TableCell[] };

export type TableCell = { readonly type: 'tableHeader' | 'tableCell'; readonly content: readonly Block[] };

/** Stands where a figure of the task or an attached file belongs; the name says nothing of the person. */
export type Reference = {
  readonly type: 'reference';
  readonly attrs: { readonly kind: 'figure' | 'attachment'; readonly name: string };
};

export type Inline = Text | HardBreak;

export type HardBreak = { readonly type: 'hardBreak' };

export type Text = { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] };

export type Mark =
  { readonly type: 'bold' | 'italic' | 'code' } | { readonly type: 'link'; readonly attrs: { readonly href: string } };

/** A document in which nothing has been written. */
export const emptyBody: DocumentBody = { type: 'doc', content: [{ type: 'paragraph' }] };
