import { type DurationMs, milliseconds } from '@cmdsp/primitives';
import type { Cause } from './cause.ts';
import type { RemedyPolicy, Treatment } from './policy.ts';

/** What follows from a loss. */
export type Remedy = {
  readonly treatment: Treatment;
  /** Time to give back while the sitting runs. */
  readonly credit: DurationMs;
  /** Another attempt without waiting time, which is not counted: for time that could not be given back. */
  readonly isResitFree: boolean;
  /** Whether the sitting stays out of the statistics about questions. */
  readonly isLeftOut: boolean;
};

/**
 * What the policy gives for a loss. `lost` is what this disruption cost, `lostBefore` what earlier ones of the same sitting
 * did and `returned` how much of both together was given back or still can be. Nothing else goes in: not who it is, not how
 * the exam went. More lost never gives less.
 */
export function remedyOf(
  policy: RemedyPolicy,
  loss: { readonly cause: Cause; readonly lost: number; readonly lostBefore: number; readonly returned: number },
): Remedy {
  const { cause, lost, lostBefore, returned } = loss;
  const treatment = policy.treatments[cause];
  if (treatment === 'none' || lost < policy.ignoreBelowSeconds * 1000) {
    return { treatment: 'none', credit: milliseconds(0), isResitFree: false, isLeftOut: false };
  }
  const total = lost + lostBefore;
  return {
    treatment,
    credit: milliseconds(lost),
    isResitFree: total - returned >= policy.freeResitFromSeconds * 1000,
    isLeftOut: total >= policy.leaveOutFromSeconds * 1000,
  };
}
