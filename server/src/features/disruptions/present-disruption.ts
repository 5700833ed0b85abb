import type { RemedyPolicy } from '@cmdsp/remedies';
import { formatRational, rational } from '@cmdsp/primitives';
import type { Disruptions } from '../../db/tables/disruptions.ts';
import type { Selectable } from 'kysely';

type Row = Pick<Selectable<Disruptions>, 'id' | 'cause' | 'fromAt' | 'toAt' | 'state' | 'foundAt' | 'decidedAt'>;

/** What everybody who may see a disruption sees of it. */
export function presentDisruption({ id, cause, fromAt, toAt, state, foundAt, decidedAt }: Row) {
  return {
    id,
    cause,
    from: fromAt.toISOString(),
    to: toAt.toISOString(),
    state,
    foundAt: foundAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}

/** The policy with its share as the fraction that was published. */
export function presentPolicy({ many, ...rest }: RemedyPolicy) {
  const share = rational(Math.round(many.share * 1000), 1000);
  return { ...rest, treatments: { ...rest.treatments }, many: { people: many.people, share: formatRational(share) } };
}
