import type { Cut } from './mitigation.ts';
import type { Payload } from './threat.ts';

/** How far an element is in the adversary's hands: believes false data, obeys false commands, or runs foreign code. */
export type Hold = 'deceived' | 'commanded' | 'controlled';

/** Where an adversary begins: inside an element, or on the way of a flow. */
export type Position = { readonly kind: 'element' | 'flow'; readonly id: string };

/** What must not be touched, and the least hold on it that harms. */
export type Asset = { readonly element: string; readonly from: Hold };

/** One step along a flow. `by` says which kind of measure would stop it. */
export type AttackStep = {
  readonly flow: string;
  readonly payload: Payload;
  readonly by: Cut;
  /** What the step makes of the element at the end of the flow. */
  readonly hold: Hold;
};

/** A way from a position to an asset that no measure stops. */
export type AttackPath = { readonly position: Position; readonly asset: Asset; readonly steps: readonly AttackStep[] };

/** A mitigation that is in place at a flow or at an element; at an element it works on everything that the element takes in. */
export type Measure = { readonly mitigation: string; readonly at: string };
