import type { ViewBase } from '../view/view-base.ts';

/** A `single` question as a candidate sees it. */
export type SingleView = ViewBase & { readonly kind: 'single' };
