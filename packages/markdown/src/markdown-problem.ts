/** Why a text is not course Markdown: where, which rule, and what to do about it. */
export type MarkdownProblem = {
  /** Line in the file, counted from 1. */
  readonly line: number;
  readonly rule: MarkdownRule;
  readonly message: string;
  readonly fix: string;
};

export type MarkdownRule =
  | 'raw-html'
  | 'link-target'
  | 'unknown-anchor'
  | 'unknown-directive'
  | 'directive-shape'
  | 'heading-level'
  | 'table-shape'
  | 'unsupported-markdown'
  | 'slide-shape';
