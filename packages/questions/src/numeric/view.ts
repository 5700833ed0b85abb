import type { ViewBase } from '../view/view-base.ts';

/** A `numeric` question as a candidate sees it: a field with its unit, and nothing to choose from. */
export type NumericView = ViewBase & { readonly kind: 'numeric'; readonly unit: string };
