import type { ViewBase } from '../view/view-base.ts';

/** A `choose` question as a candidate sees it; `choose` is how many options to mark. */
export type ChooseView = ViewBase & { readonly kind: 'choose'; readonly choose: number };
