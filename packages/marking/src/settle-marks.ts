import { addRational, compareRational, multiplyRational, type Rational, rational } from '@cmdsp/primitives';
import { type Levels, type Rubric, type RubricScore, scoreLevels } from './rubric.ts';

/** When one mark is not enough; a published policy. Shares are between 0 and 1. */
export type MarkingPolicy = {
  /** Every work, or only one whose first mark is at most `within` from the pass mark. */
  readonly secondMark: { readonly kind: 'always' } | { readonly kind: 'near-pass-mark'; readonly within: Rational };
  /** Marks agree when their shares are at most `share` apart, no criterion more than `levels`, and both decide alike. */
  readonly agreement: { readonly share: Rational; readonly levels: number };
};

/** Where a work stands. */
export type Settlement =
  | { readonly kind: 'needs-mark'; readonly number: 1 | 2 | 3 }
  | { readonly kind: 'needs-adjudication' }
  | {
      readonly kind: 'settled';
      readonly by: 'one-mark' | 'two-marks' | 'three-marks' | 'adjudication';
      readonly score: RubricScore;
      /** The marks that the score is the mean of, as they were given; that of the adjudicator where one decided. */
      readonly counted: readonly Levels[];
    };

type Scored = { readonly levels: Levels; readonly score: RubricScore };

/**
 * Decides what a work needs next, from at most three marks and what an adjudicator decided, if anybody did. Two marks that
 * agree settle it with the mean of their shares; two that do not need a third. Of three, the closest two that agree settle
 * it; where none do, or where two pairs are equally close, somebody adjudicates. Once there is a second mark, who marked
 * first changes nothing. @throws LevelsMalformedError
 */
export function settleMarks(options: {
  readonly rubric: Rubric;
  readonly policy: MarkingPolicy;
  readonly marks: readonly Levels[];
  readonly adjudication: Levels | null;
}): Settlement {
  const { rubric, policy, adjudication } = options;
  const [first, second, third] = options.marks.map((levels) => ({ levels, score: scoreLevels(rubric, levels) }));
  if (adjudication !== null) {
    const score = scoreLevels(rubric, adjudication);
    return { kind: 'settled', by: 'adjudication', score, counted: [adjudication] };
  }
  if (first === undefined) return { kind: 'needs-mark', number: 1 };
  if (second === undefined)
    return needsSecond(rubric, policy, first.score)
      ? { kind: 'needs-mark', number: 2 }
      : { kind: 'settled', by: 'one-mark', score: first.score, counted: [first.levels] };
  if (agree(policy, first, second) && third === undefined)
    return { kind: 'settled', by: 'two-marks', score: meanOf(first, second), counted: [first.levels, second.levels] };
  if (third === undefined) return { kind: 'needs-mark', number: 3 };
  const closest = closestAgreeing(policy, first, second, third);
  if (closest === null) return { kind: 'needs-adjudication' };
  const counted = closest.map(({ levels }) => levels);
  return { kind: 'settled', by: 'three-marks', score: meanOf(...closest), counted };
}

function needsSecond({ passMark }: Rubric, { secondMark }: MarkingPolicy, { share }: RubricScore): boolean {
  return secondMark.kind === 'always' || compareRational(distance(share, passMark), secondMark.within) <= 0;
}

function agree({ agreement }: MarkingPolicy, one: Scored, other: Scored): boolean {
  const apart = Object.entries(one.levels).map(([id, level]) => Math.abs(level - (other.levels[id] ?? level)));
  return (
    compareRational(distance(one.score.share, other.score.share), agreement.share) <= 0 &&
    apart.every((levels) => levels <= agreement.levels) &&
    one.score.isPass === other.score.isPass &&
    one.score.shutGates.join(' ') === other.score.shutGates.join(' ')
  );
}

/** The closest two that agree; null when none do, or when two pairs with different means are equally close. */
function closestAgreeing(
  policy: MarkingPolicy,
  first: Scored,
  second: Scored,
  third: Scored,
): readonly [Scored, Scored] | null {
  const pairs: readonly (readonly [Scored, Scored])[] = [
    [first, second],
    [first, third],
    [second, third],
  ];
  const [closest, ...others] = pairs
    .filter(([one, other]) => agree(policy, one, other))
    .map((pair) => ({ pair, apart: distance(pair[0].score.share, pair[1].score.share) }))
    .toSorted((one, other) => compareRational(one.apart, other.apart));
  if (closest === undefined) return null;
  const mean = meanOf(...closest.pair).share;
  const isRivalled = others.some(
    ({ pair, apart }) =>
      compareRational(apart, closest.apart) === 0 && compareRational(meanOf(...pair).share, mean) !== 0,
  );
  return isRivalled ? null : closest.pair;
}

/** For marks that agree: both decide alike, so their mean does too. */
function meanOf(one: Scored, other: Scored): RubricScore {
  const share = multiplyRational(addRational(one.score.share, other.score.share), rational(1, 2));
  return { ...one.score, share };
}

function distance(one: Rational, other: Rational): Rational {
  const difference = addRational(one, multiplyRational(other, rational(-1)));
  return compareRational(difference, rational(0)) < 0 ? multiplyRational(difference, rational(-1)) : difference;
}
