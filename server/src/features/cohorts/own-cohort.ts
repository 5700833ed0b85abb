import type { Endpoints } from '@cmdsp/contract';
import { sql } from 'kysely';
import { selfPaced } from '../../content/cohorts.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Database } from '../../db/database.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import { presentLiveDate, presentSummary, titleOfModule } from './present-cohort.ts';
import { dayIn, findCohortRow, listFacilitatorNames, listLiveDates, listModuleDates, readToday } from './queries.ts';

/** A learner's cohort: dates, people who teach, calendar, and invitations that went to the learner's address. */
export async function showOwnCohort(context: Context, personId: string): Promise<Sent<Endpoints['GET /api/cohort']>> {
  const { staff, candidate } = context.databases;
  const own = await asPerson(candidate, personId, async (tx) => {
    const member = await tx.selectFrom('cohortMembers').select('cohortId').executeTakeFirst();
    const cohortId = member?.cohortId ?? selfPaced.id;
    const calendar = await tx
      .selectFrom('cohortCalendars')
      .select('createdAt')
      .where('revokedAt', 'is', null)
      .executeTakeFirst();
    return {
      cohortId,
      isMember: member !== undefined,
      modules: await listModuleDates(tx, cohortId),
      liveDates: await listLiveDates(tx, cohortId),
      calendarSince: calendar?.createdAt.toISOString() ?? null,
    };
  });
  const [row, names, { now }] = await Promise.all([
    findCohortRow(staff, own.cohortId),
    listFacilitatorNames(staff, [own.cohortId]),
    readToday(staff, 'UTC'),
  ]);
  const summary = row === null ? noCohort : presentSummary(row, now);
  return {
    ...summary,
    today: dayIn(now, summary.timeZone),
    mayLeave: own.isMember,
    modules: own.modules.map((dates) => ({ ...dates, title: titleOfModule(context, dates.module) })),
    liveDates: own.liveDates.map((live) => presentLiveDate(live, summary.timeZone)),
    facilitators: [...(names.get(own.cohortId) ?? [])],
    calendarSince: own.calendarSince,
    invitations: await listOwnInvitations(staff, { email: await getEmail(context.databases.auth, personId) }),
  };
}

/** What is shown before the program has adopted its first release. */
const noCohort = {
  ...selfPaced,
  startsOn: null,
  endsOn: null,
  timeZone: 'UTC',
  stage: { kind: 'self-paced' as const },
  seats: { limit: null, taken: 0, free: null },
};

/** The address of an account; only the role cmdsp_auth sees it. */
export async function getEmail(auth: Database, personId: string): Promise<string> {
  const { email } = await auth
    .selectFrom('authUsers')
    .select('email')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return email;
}

async function listOwnInvitations(db: Database, { email }: { readonly email: string }) {
  const { rows } = await sql<{ id: string; title: string; startsOn: string | null; expiresAt: Date }>`
    select m.id, c.title, c.starts_on::text, m.expires_at from cohort_memberships m join cohorts c on c.id = m.cohort_id
    where m.email = ${email} and m.state = 'invited' and m.expires_at > clock_timestamp()
    order by m.invited_at`.execute(db);
  return rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() }));
}
