/** A place that can be found, before it has a number. Public learning text only. */
export type SearchDocument = {
  readonly kind: 'topic' | 'standard' | 'incident' | 'term' | 'case';
  /** The topic's number, else the slug. */
  readonly subject: string;
  readonly part: 'overview' | 'lecture' | 'reading' | null;
  /** A heading of the reading or the number of a slide, from 1. */
  readonly anchor: string | null;
  readonly title: string;
  /** What it is called besides: section, slide, identifiers. */
  readonly heading: string;
  readonly body: string;
  readonly modules: readonly number[];
  /** See identifiers-of.ts. */
  readonly identifiers: readonly string[];
};
