import type { ViewBase } from '../view/view-base.ts';

/** An `ordering` question as a candidate sees it; `options` are the steps in an order that says nothing. */
export type OrderingView = ViewBase & { readonly kind: 'ordering' };
