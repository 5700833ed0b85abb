import { restMs } from '@cmdsp/practice';
import type { Tx } from '../../db/database.ts';
import type { PracticeReviews } from '../../db/tables/practice.ts';
import type { Selectable } from 'kysely';

/** A review as stored. */
export type StoredReview = Pick<
  Selectable<PracticeReviews>,
  'questionId' | 'questionHash' | 'response' | 'rating' | 'isCounted'
>;

/** One of a person's reviews. */
export async function findReview(
  tx: Tx,
  { personId, reviewId }: { readonly personId: string; readonly reviewId: string },
): Promise<StoredReview | null> {
  const row = await tx
    .selectFrom('practiceReviews')
    .select(['questionId', 'questionHash', 'response', 'rating', 'isCounted'])
    .where('personId', '=', personId)
    .where('id', '=', reviewId)
    .executeTakeFirst();
  return row ?? null;
}

/** How many questions were practised since the last rest: a day's portion counts them. */
export async function countPractisedLately(
  tx: Tx,
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<number> {
  const { count } = await tx
    .selectFrom('practiceReviews')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('personId', '=', personId)
    .where('origin', '=', 'practice')
    .where('reviewedAt', '>', new Date(now.getTime() - restMs))
    .executeTakeFirstOrThrow();
  return Number(count);
}
