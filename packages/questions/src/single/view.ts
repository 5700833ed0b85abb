import type { OptionView } from '../view/option-view.ts';

/** A `single` question as a candidate sees it. */
export type SingleView = {
  readonly kind: 'single';
  readonly position: number;
  readonly handle: string;
  readonly stem: string;
  readonly options: readonly OptionView[];
  /** Handles of the exhibits the question refers to. */
  readonly exhibits: readonly string[];
};
