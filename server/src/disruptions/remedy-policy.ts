import type { Catalogue } from '@cmdsp/content';
import { approximateRational, parseRational } from '@cmdsp/primitives';
import type { RemedyPolicy } from '@cmdsp/remedies';

/** The published policy of the programme as the arithmetic needs it. */
export function remedyPolicyOf({ remedies }: Pick<Catalogue['programme'], 'remedies'>): RemedyPolicy {
  const { many, ...rest } = remedies;
  return { ...rest, many: { people: many.people, share: approximateRational(parseRational(many.share)) } };
}
