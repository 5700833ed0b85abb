/** A figure, term, standard, incident or page that a text points at, and the line where it does. */
export type MarkdownReference = {
  readonly kind: 'figure' | 'term' | 'standard' | 'incident' | 'web';
  /** Figure name, slug of a term, standard or incident, or address. */
  readonly name: string;
  readonly line: number;
};
