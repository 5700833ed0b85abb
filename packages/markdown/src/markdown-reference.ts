/** A figure, term, standard or page that a text points at, and the line where it does. */
export type MarkdownReference = {
  readonly kind: 'figure' | 'term' | 'standard' | 'web';
  /** Figure name, term slug, standard id or address. */
  readonly name: string;
  readonly line: number;
};
