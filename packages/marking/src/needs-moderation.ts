import { addRational, compareRational, multiplyRational, type Rational, rational } from '@cmdsp/primitives';

/** Which settled works somebody reads again before release; a published policy. */
export type ModerationPolicy = {
  /** Per mille of all works, drawn by lot. */
  readonly perMille: number;
  /** So many works of every marker and subject at least. */
  readonly minimum: number;
  /** Every work whose share is at most this far from the pass mark. */
  readonly within: Rational;
};

/** Why a work is read again. */
export type ModerationCause = 'near-pass-mark' | 'new-marker' | 'drawn';

/**
 * Why a work that marks have settled is moderated, or null. `lot` is its lot, 0 to 999, drawn on the server; `moderated` is
 * how many works of this subject were moderated of each marker whose mark counts. What an adjudicator decided needs none:
 * somebody who saw all marks has read it.
 */
export function needsModeration({
  share,
  passMark,
  policy,
  lot,
  moderated,
}: {
  readonly share: Rational;
  readonly passMark: Rational;
  readonly policy: ModerationPolicy;
  readonly lot: number;
  readonly moderated: readonly number[];
}): ModerationCause | null {
  const difference = addRational(share, multiplyRational(passMark, rational(-1)));
  const distance =
    compareRational(difference, rational(0)) < 0 ? multiplyRational(difference, rational(-1)) : difference;
  if (compareRational(distance, policy.within) <= 0) return 'near-pass-mark';
  if (moderated.some((count) => count < policy.minimum)) return 'new-marker';
  return lot < policy.perMille ? 'drawn' : null;
}
