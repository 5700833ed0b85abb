import type { Estimate } from '@cmdsp/psychometrics';

/** What somebody's result would become. */
export type Flip = {
  readonly sittingId: string;
  readonly before: { readonly points: string; readonly decision: 'pass' | 'fail' };
  readonly after: { readonly points: string; readonly decision: 'pass' | 'fail' };
};

/** What a change would do, computed from the database. */
export type RescoringPreview = {
  readonly forms: readonly {
    readonly id: string;
    readonly number: number;
    readonly sittings: number;
    readonly reliability: { readonly before: Estimate; readonly after: Estimate };
  }[];
  readonly sittings: number;
  /** Whose points or maximum change. */
  readonly changed: number;
  readonly failToPass: readonly Flip[];
  /** Who would fail by the score; the pass stands all the same. */
  readonly passToFail: readonly Flip[];
  /** How many scored from 5 to 10 per cent and so on: twenty steps, the last with everything. */
  readonly distribution: { readonly before: readonly number[]; readonly after: readonly number[] };
};
