import type { OptionView } from '../view/option-view.ts';
import type { ViewBase } from '../view/view-base.ts';

/** A line of a log, a row of a table or a passage of a document; a row has a cell for each column. */
export type LineView = OptionView & { readonly cells: readonly string[] };

export type MaterialView =
  | { readonly kind: 'log' | 'document'; readonly title: string }
  | { readonly kind: 'table'; readonly title: string; readonly columns: readonly string[] };

/** An `evidence` question as a candidate sees it; `options` are the lines in the order of the material. */
export type EvidenceView = Omit<ViewBase, 'options'> & {
  readonly kind: 'evidence';
  readonly atMost: number;
  readonly material: MaterialView;
  readonly options: readonly LineView[];
};
