import { type Arrangement, noArrangement } from '@cmdsp/accommodations';
import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { peopleOf } from '../db/people-of.ts';

const columns = ['timeFactor', 'stopClockBreaks', 'textSize', 'contrast', 'font', 'separateRoom', 'other'] as const;

/**
 * What is arranged for somebody on a day (today, in UTC, unless one is given): the one profile that counts, or nothing.
 * Everything that allots time or sets a room asks here; no other place keeps an accommodation. Works for the candidate role
 * inside `asPerson`, and for staff.
 */
export async function profileOf(db: Database, personId: string, on: Date | null = null): Promise<Arrangement> {
  const found = await db
    .selectFrom('accommodationProfiles')
    .select(columns)
    .where('personId', 'in', peopleOf(personId))
    .where('endedAt', 'is', null)
    .where(
      sql<boolean>`(valid_until is null or valid_until >= (coalesce(${on}, clock_timestamp()) at time zone 'UTC')::date)`,
    )
    .orderBy('grantedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? noArrangement;
}
