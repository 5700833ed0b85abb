import type { Json } from '@cmdsp/primitives';
import type { OptionView } from '../view/option-view.ts';
import type { ViewBase } from '../view/view-base.ts';

/** A region as a candidate sees it: its words, and which element of the drawing it is, by place. */
export type RegionView = OptionView & { readonly part: string };

/** A `hotspot` question as a candidate sees it; `choose` is how many regions to pick. */
export type HotspotView = Omit<ViewBase, 'options'> & {
  readonly kind: 'hotspot';
  readonly choose: number;
  /** A figure as data without authored names, read by the figures package. */
  readonly figure: { readonly [key: string]: Json };
  readonly options: readonly RegionView[];
};
