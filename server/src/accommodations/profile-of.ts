import { type Arrangement, noArrangement } from '@cmdsp/accommodations';
import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { peopleOf } from '../db/people-of.ts';

const columns = ['timeFactor', 'stopClockBreaks', 'textSize', 'contrast', 'font', 'separateRoom', 'other'] as const;

/** The profile that counts, and the last day on which it does (`YYYY-MM-DD`); null for as long as nobody ends it. */
export type Profile = Arrangement & { readonly validUntil: string | null };

/**
 * What is arranged for somebody on a day (today, in UTC, unless one is given as `YYYY-MM-DD`). Everything that allots time or
 * sets a room asks here; no other place keeps an accommodation. Works for the candidate role inside `asPerson`, and for staff.
 */
export async function profileOf(db: Database, personId: string, on: string | null = null): Promise<Arrangement> {
  const found = await currentProfile(db, personId, on);
  if (found === null) return noArrangement;
  const { validUntil: _, ...arrangement } = found;
  return arrangement;
}

/** The same with its last day; null when nothing is arranged. */
export async function currentProfile(
  db: Database,
  personId: string,
  on: string | null = null,
): Promise<Profile | null> {
  const found = await db
    .selectFrom('accommodationProfiles')
    .select(columns)
    .select(sql<string | null>`to_char(valid_until, 'YYYY-MM-DD')`.as('validUntil'))
    .where('personId', 'in', peopleOf(personId))
    .where('endedAt', 'is', null)
    .where(countsOn(on))
    .orderBy('grantedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

/** The same as `profileOf` for many people at once, in one query; who has none has `noArrangement`. With the staff role. */
export async function profilesOf(
  db: Database,
  { personIds, on }: { readonly personIds: readonly string[]; readonly on: string },
): Promise<(personId: string) => Arrangement> {
  if (personIds.length === 0) return () => noArrangement;
  const rows = await db
    .selectFrom('people as p')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('accommodationProfiles as a')
          .select(columns)
          .where(sql<boolean>`a.person_id in (select people_of(p.id))`)
          .where('a.endedAt', 'is', null)
          .where(countsOn(on))
          .orderBy('a.grantedAt', 'desc')
          .limit(1)
          .as('profile'),
      (join) => join.onTrue(),
    )
    .select('p.id')
    .select(columns.map((column) => `profile.${column}` as const))
    .where('p.id', 'in', personIds)
    .execute();
  const found = new Map(rows.map(({ id, ...arrangement }) => [id, arrangement]));
  return (personId) => found.get(personId) ?? noArrangement;
}

/** Whether a row of `accommodation_profiles` that has not ended counts on a day; null is today. */
export function countsOn(on: string | null) {
  return sql<boolean>`(valid_until is null or valid_until >= coalesce(${on}::date, (clock_timestamp() at time zone 'UTC')::date))`;
}
