/** Course Markdown after reading: plain JSON that server and browser render alike. It can hold no HTML and no script. */
export type MarkdownTree = { readonly kind: 'document'; readonly children: readonly Block[] };

/** What stands on its own line or lines. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: HeadingLevel;
      readonly id: string;
      readonly children: readonly Inline[];
    }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly ListItem[] }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | { readonly kind: 'code-block'; readonly language: string | null; readonly text: string }
  | TableBlock
  | { readonly kind: 'figure'; readonly ref: string }
  | { readonly kind: 'example'; readonly title: string; readonly children: readonly Block[] }
  | PollBlock
  | { readonly kind: 'rule' };

/** What stands within a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'link'; readonly target: LinkTarget; readonly children: readonly Inline[] };

/** 1 is for documents of their own (handbook, agreements); topic texts start at 2. */
export type HeadingLevel = 1 | 2 | 3 | 4;

/** `start` of a list is null for bullets and the first number otherwise. */
export type ListItem = { readonly children: readonly Block[] };

export type Alignment = 'left' | 'centre' | 'right';

export type TableBlock = {
  readonly kind: 'table';
  readonly columns: readonly { readonly align: Alignment; readonly children: readonly Inline[] }[];
  /** Each row has one cell per column. */
  readonly rows: readonly (readonly (readonly Inline[])[])[];
};

/** A question put to the room; answers are not marked. */
export type PollBlock = {
  readonly kind: 'poll';
  readonly question: readonly Inline[];
  readonly options: readonly (readonly Inline[])[];
};

/** The only places a link may lead. */
export type LinkTarget =
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'term'; readonly slug: string }
  | { readonly kind: 'standard'; readonly id: string }
  | { readonly kind: 'incident'; readonly id: string }
  | { readonly kind: 'anchor'; readonly id: string };
