import type { OptionView } from '../view/option-view.ts';
import type { ViewBase } from '../view/view-base.ts';

/** A `matching` question as a candidate sees it: each premise takes one of the options; some may be left over. */
export type MatchingView = ViewBase & { readonly kind: 'matching'; readonly premises: readonly OptionView[] };
