import { passCertainty } from '@cmdsp/psychometrics';

const bands = ['below the standard', 'at the standard', 'strong'] as const;

/** How a domain may really be: from the lowest to the highest band that is not unlikely. */
export type DomainRange = { readonly from: (typeof bands)[number]; readonly to: (typeof bands)[number] };

/** A band that is less likely than this is left out on either side, so that nine ranges of ten hold the truth. */
const unlikely = 0.05;

/**
 * The bands between which the mastery of a domain lies with a probability of 90 %, by the binomial model without any
 * opinion beforehand (Novick and Lewis, 1974): `points` of `questions` worth a point each, `mark` and `strong` as shares.
 */
export function rangeOfDomain(domain: {
  readonly points: number;
  readonly questions: number;
  readonly mark: number;
  readonly strong: number;
}): DomainRange {
  const reaches = (mark: number) => passCertainty({ points: domain.points, of: domain.questions, mark });
  const at = reaches(domain.mark);
  const strong = reaches(domain.strong);
  const from = at < 1 - unlikely ? 0 : strong < 1 - unlikely ? 1 : 2;
  const to = strong > unlikely ? 2 : at > unlikely ? 1 : 0;
  return { from: bands[from] ?? bands[0], to: bands[Math.max(from, to)] ?? bands[0] };
}
