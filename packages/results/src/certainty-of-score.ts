import { binomialStandardError, type Estimate, passCertainty } from '@cmdsp/psychometrics';

/** How sure the decision about one score is; shares of 0 to 1. */
export type ScoreCertainty = {
  /** Standard error of the score, in points; null unless every question is worth one point. */
  readonly standardErrorPoints: number | null;
  /** Probability that the mastery behind the score reaches the mark. */
  readonly passCertainty: number | null;
  /** How many of all people would be decided alike by another form, once enough have sat this one. */
  readonly sameDecision:
    | { readonly kind: 'known'; readonly share: number }
    | { readonly kind: 'too-few'; readonly needsMore: number | null };
};

/**
 * How sure a decision is: the binomial standard error of the score (F. M. Lord, 1955), the probability that the mastery
 * behind it reaches `mark` (M. R. Novick and C. Lewis, 1974), both from the score alone, and the consistency of decisions of
 * the form (M. J. Subkoviak, 1976) once it is past its gate. `points` of `maximum` points; `isOnePointEach` says whether
 * every question is worth one point, without which the binomial model says nothing.
 */
export function certaintyOfScore(options: {
  readonly points: number;
  readonly maximum: number;
  readonly mark: number;
  readonly isOnePointEach: boolean;
  readonly consistency: Estimate | null;
}): ScoreCertainty {
  const { points, maximum, mark, isOnePointEach, consistency } = options;
  const sameDecision =
    consistency?.kind === 'estimated'
      ? ({ kind: 'known', share: consistency.value } as const)
      : ({ kind: 'too-few', needsMore: consistency?.kind === 'too-few' ? consistency.needsMore : null } as const);
  if (!isOnePointEach || maximum < 2) return { standardErrorPoints: null, passCertainty: null, sameDecision };
  return {
    standardErrorPoints: binomialStandardError({ points, of: maximum }),
    passCertainty: passCertainty({ points, of: maximum, mark }),
    sameDecision,
  };
}
