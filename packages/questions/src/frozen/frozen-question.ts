import type { Json } from '@cmdsp/primitives';
import type { MaterialView } from '../evidence/view.ts';

/** Candidate-safe content of a question with internal ids, as frozen into a form's paper. No key, no rationale. */
export type FrozenQuestion =
  FrozenSingle | FrozenChoose | FrozenOrdering | FrozenMatching | FrozenHotspot | FrozenEvidence | FrozenNumeric;

export type FrozenOption = { readonly id: string; readonly text: string };

type FrozenBase = {
  readonly id: string;
  readonly stem: string;
  /** What can be chosen, placed or picked. */
  readonly options: readonly FrozenOption[];
  readonly exhibits: readonly string[];
};

export type FrozenSingle = FrozenBase & { readonly kind: 'single' };
export type FrozenChoose = FrozenBase & { readonly kind: 'choose'; readonly choose: number };
/** Steps stand by the alphabet, because their authored order is the key. */
export type FrozenOrdering = FrozenBase & { readonly kind: 'ordering' };
/** Premises and options stand by the alphabet each, because authors write them in pairs. */
export type FrozenMatching = FrozenBase & { readonly kind: 'matching'; readonly premises: readonly FrozenOption[] };
/** Regions stand in the order of the figure, whose elements have lost their authored names. */
export type FrozenHotspot = FrozenBase & {
  readonly kind: 'hotspot';
  readonly choose: number;
  readonly figure: { readonly [key: string]: Json };
  readonly options: readonly (FrozenOption & { readonly part: string })[];
};
/** Lines keep their order: a log reads in time, and the order says nothing about the key. */
export type FrozenEvidence = FrozenBase & {
  readonly kind: 'evidence';
  readonly atMost: number;
  readonly material: MaterialView;
  readonly options: readonly (FrozenOption & { readonly cells: readonly string[] })[];
};
export type FrozenNumeric = FrozenBase & { readonly kind: 'numeric'; readonly unit: string };
