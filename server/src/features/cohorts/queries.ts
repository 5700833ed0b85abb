import { type LiveDate, localOf, type ModuleDates } from '@cmdsp/cohorts';
import { instant } from '@cmdsp/primitives';
import { sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';
import { zoneOf } from '../../time-zones/zone.ts';

/** A cohort with how many people it has. Days are texts, as PostgreSQL writes them. */
export type CohortRow = {
  readonly id: string;
  readonly title: string;
  readonly release: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly timeZone: string;
  readonly seats: number | null;
  readonly needsCompetence: boolean;
  readonly revision: number;
  readonly changedAt: Date;
  readonly joined: number;
  readonly invited: number;
  readonly left: number;
};

/** A live date as it is stored. */
export type LiveDateRow = LiveDate & { readonly id: string; readonly meetingUrl: string | null };

const cohortColumns = sql`
  c.id, c.title, c.release, c.starts_on::text, c.ends_on::text, c.time_zone, c.seats, c.needs_competence, c.revision,
  c.changed_at, p.joined, p.invited, p."left"`;
/** Of the invited only those whose invitation still works. */
const peopleOfCohort = sql`
  select count(*) filter (where m.state = 'joined')::int as joined,
    count(*) filter (where m.state = 'invited' and m.expires_at > clock_timestamp())::int as invited,
    count(*) filter (where m.state = 'left')::int as "left"
  from cohort_memberships m where m.cohort_id = c.id`;

/** Cohorts, the latest start first, those without dates last; only those taught by `facilitator` unless that is null. */
export async function listCohortRows(
  db: Database | Tx,
  { facilitator }: { readonly facilitator: string | null },
): Promise<readonly CohortRow[]> {
  const { rows } = await sql<CohortRow>`
    select ${cohortColumns} from cohorts c, lateral (${peopleOfCohort}) p
    where ${facilitator}::uuid is null or exists (select from cohort_facilitators f
      where f.cohort_id = c.id and f.person_id = ${facilitator}::uuid and f.ended_at is null)
    order by c.starts_on desc nulls last, c.created_at desc, c.id`.execute(db);
  return rows;
}

/** One cohort, or null. */
export async function findCohortRow(db: Database | Tx, id: string): Promise<CohortRow | null> {
  const { rows } = await sql<CohortRow>`
    select ${cohortColumns} from cohorts c, lateral (${peopleOfCohort}) p where c.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** Locks a cohort: whoever wants one of its seats, or to change it, comes after. False when there is none. */
export async function lockCohort(tx: Tx, id: string): Promise<boolean> {
  const found = await tx.selectFrom('cohorts').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  return found !== undefined;
}

/** When the modules of a cohort are worked on, in their order. */
export async function listModuleDates(db: Database | Tx, cohortId: string): Promise<readonly ModuleDates[]> {
  const { rows } = await sql<ModuleDates>`
    select module, opens_on::text, closes_on::text from cohort_modules where cohort_id = ${cohortId} order by module`.execute(
    db,
  );
  return rows;
}

/** When the people of a cohort meet, the earliest first. */
export async function listLiveDates(db: Database | Tx, cohortId: string): Promise<readonly LiveDateRow[]> {
  const { rows } = await sql<LiveDateRow>`
    select id, module, title, held_on::text, starts_at, duration_minutes, meeting_url from cohort_live_dates
    where cohort_id = ${cohortId} order by held_on, starts_at, id`.execute(db);
  return rows;
}

/** The names of those who teach each cohort now. */
export async function listFacilitatorNames(
  db: Database | Tx,
  cohortIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (cohortIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('cohortFacilitators as f')
    .innerJoin('people as p', 'p.id', 'f.personId')
    .select(['f.cohortId', 'p.displayName'])
    .where('f.cohortId', 'in', cohortIds)
    .where('f.endedAt', 'is', null)
    .orderBy('f.assignedAt')
    .execute();
  const names = new Map<string, string[]>();
  for (const { cohortId, displayName } of rows) names.set(cohortId, [...(names.get(cohortId) ?? []), displayName]);
  return names;
}

/** The database's clock, and the day that it is in a time zone. */
export async function readToday(
  db: Database | Tx,
  timeZone: string,
): Promise<{ readonly now: Date; readonly today: string }> {
  const { rows } = await sql<{ now: Date }>`select date_trunc('milliseconds', clock_timestamp()) as now`.execute(db);
  const now = rows[0]?.now ?? new Date(Number.NaN);
  return { now, today: dayIn(now, timeZone) };
}

/** The day that it is at a moment in a time zone. */
export function dayIn(moment: Date, timeZone: string): string {
  return localOf(instant(moment.getTime()), zoneOf(timeZone)).date;
}
