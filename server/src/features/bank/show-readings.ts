import { sql } from 'kysely';
import type { Context } from '../../context.ts';

const mostShown = 200;

/** Who read what of the bank, the newest first, and everybody who ever read; for officers. */
export async function showReadings({ databases }: Context, personId: string | undefined) {
  const db = databases.staff;
  const readings = await db
    .selectFrom('bankReadings')
    .innerJoin('people', 'people.id', 'bankReadings.personId')
    .select(['personId', 'people.displayName as name', 'what', 'isLive', 'readAt'])
    .$if(personId !== undefined, (query) => query.where('personId', '=', personId ?? ''))
    .orderBy('readAt', 'desc')
    .limit(mostShown)
    .execute();
  const { rows } = await sql<{
    personId: string;
    name: string;
    readings: number;
    entries: number;
    lastAt: Date;
    interests: string | null;
  }>`
    select r.person_id, p.display_name as name, count(*)::int as readings, count(distinct r.entry_id)::int as entries,
      max(r.read_at) as last_at,
      (select d.interests from bank_declarations d where d.person_id = r.person_id and d.kind = 'bank-interests'
        order by d.declared_at desc limit 1) as interests
    from bank_readings r join people p on p.id = r.person_id
    group by r.person_id, p.display_name order by last_at desc`.execute(db);
  return {
    readings: readings.map(({ readAt, ...reading }) => ({ ...reading, readAt: readAt.toISOString() })),
    readers: rows.map(({ lastAt, ...reader }) => ({ ...reader, lastAt: lastAt.toISOString() })),
  };
}
