import type { Json } from '@cmdsp/primitives';

/** An exhibit as a candidate sees it, under its per-sitting handle. */
export type ExhibitView = TableExhibitView | LogExhibitView | DocumentExhibitView | FigureExhibitView;

export type TableExhibitView = {
  readonly kind: 'table';
  readonly handle: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export type LogExhibitView = {
  readonly kind: 'log';
  readonly handle: string;
  readonly title: string;
  readonly lines: readonly string[];
};

export type DocumentExhibitView = {
  readonly kind: 'document';
  readonly handle: string;
  readonly title: string;
  /** Course Markdown. */
  readonly body: string;
};

export type FigureExhibitView = {
  readonly kind: 'figure';
  readonly handle: string;
  readonly title: string;
  /** A figure as data, read by the figures package. */
  readonly figure: { readonly [key: string]: Json };
};
