import type { OptionView } from '../view/option-view.ts';

/** A `choose` question as a candidate sees it; `choose` is how many options to mark. */
export type ChooseView = {
  readonly kind: 'choose';
  readonly position: number;
  readonly handle: string;
  readonly stem: string;
  readonly choose: number;
  readonly options: readonly OptionView[];
  /** Handles of the exhibits the question refers to. */
  readonly exhibits: readonly string[];
};
