import { minutesOf } from '@cmdsp/accommodations';
import { sql } from 'kysely';
import { countsOn } from '../../accommodations/profile-of.ts';
import { sittingTermsOf } from '../../accommodations/sitting-terms-of.ts';
import type { Context } from '../../context.ts';
import type { Database } from '../../db/database.ts';

/**
 * Who gets how many minutes on a day: everybody with a profile that counts then, with the sum, and whether the sitting that
 * exists gives exactly that. Read from the rows that the engine itself uses, so that the list cannot promise something else.
 * Why somebody needs it is not asked for here.
 */
export async function showList({ databases, catalogue }: Pick<Context, 'databases' | 'catalogue'>, day: string) {
  const { durationMinutes } = catalogue.programme.examination;
  const people = await listPeople(databases.staff, day);
  return {
    day,
    paperMinutes: durationMinutes,
    people: people.map(({ name, seat, window, personalTimeMs, creditMs, accommodation, breakBudgetMs, ...given }) => {
      const paperMinutes = personalTimeMs === null ? durationMinutes : Math.ceil(personalTimeMs / 60_000);
      const terms = sittingTermsOf(given);
      return {
        name,
        seat,
        window,
        ...minutesOf({ paperMinutes, creditMinutes: Math.floor((creditMs ?? 0) / 60_000), arrangement: given }),
        given,
        isApplied:
          accommodation === null
            ? null
            : accommodation === terms.accommodation && breakBudgetMs === terms.breakBudgetMs,
      };
    }),
  };
}

async function listPeople(db: Database, day: string) {
  return db
    .selectFrom('accommodationProfiles as p')
    .innerJoin('people', 'people.id', 'p.personId')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('sittings as s')
          .select(['s.state', 's.personalTimeMs', 's.creditMs', 's.accommodation', 's.breakBudgetMs'])
          .where(sql<boolean>`s.person_id in (select people_of(p.person_id))`)
          .where('s.kind', '=', 'certification')
          .where('s.state', 'in', ['scheduled', 'open'])
          .where(sql<boolean>`(s.window_opens_at at time zone 'UTC')::date <= ${day}::date`)
          .where(sql<boolean>`(s.window_closes_at at time zone 'UTC')::date >= ${day}::date`)
          .orderBy('s.createdAt', 'desc')
          .limit(1)
          .as('sitting'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('bookings as b')
          .innerJoin('examWindows as w', 'w.id', 'b.windowId')
          .select('w.title')
          .where(sql<boolean>`b.person_id in (select people_of(p.person_id))`)
          .where('b.state', 'in', ['booked', 'attended'])
          .where(sql<boolean>`(w.opens_at at time zone w.time_zone)::date <= ${day}::date`)
          .where(sql<boolean>`(w.closes_at at time zone w.time_zone)::date >= ${day}::date`)
          .orderBy('w.opensAt')
          .limit(1)
          .as('booking'),
      (join) => join.onTrue(),
    )
    .select(['p.timeFactor', 'p.stopClockBreaks', 'p.textSize', 'p.contrast', 'p.font', 'p.separateRoom', 'p.other'])
    .select(['people.legalName as name', 'booking.title as window'])
    .select(['sitting.personalTimeMs', 'sitting.creditMs', 'sitting.accommodation', 'sitting.breakBudgetMs'])
    .select(
      sql<'running' | 'taken' | 'booked' | 'none'>`case sitting.state when 'open' then 'running'
        when 'scheduled' then 'taken' else case when booking.title is null then 'none' else 'booked' end end`.as(
        'seat',
      ),
    )
    .where('p.endedAt', 'is', null)
    .where(countsOn(day))
    .orderBy(
      sql`array_position(array['running', 'taken', 'booked', 'none'], case sitting.state when 'open' then 'running'
        when 'scheduled' then 'taken' else case when booking.title is null then 'none' else 'booked' end end)`,
    )
    .orderBy('people.legalName')
    .execute();
}
