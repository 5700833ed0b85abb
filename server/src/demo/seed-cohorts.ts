import { addDays } from '@cmdsp/cohorts';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { assignFacilitator } from '../features/cohorts/assign-facilitator.ts';
import { recordCompetence } from '../features/cohorts/competence.ts';
import { createCohort, type NewCohort } from '../features/cohorts/create-cohort.ts';
import { createCohortLink } from '../features/cohorts/links.ts';
import { readToday } from '../features/cohorts/queries.ts';
import type { DemoPerson } from './demo-people.ts';
import type { SeededPeople } from './seed-people.ts';

/** A cohort of the demonstration; days count from today, and people are put into it as they stand. */
type DemoCohort = Pick<NewCohort, 'title' | 'timeZone'> & {
  readonly startsInDays: number;
  readonly daysPerModule: number;
  readonly liveAt: string;
  readonly seats: number;
  readonly members: readonly DemoPerson['key'][];
  readonly invited: readonly { readonly legalName: string; readonly email: string; readonly audienceGroup: string }[];
};

const demoCohorts: readonly DemoCohort[] = [
  {
    title: 'Autumn cohort, Europe',
    timeZone: 'Europe/Berlin',
    // Its third week.
    startsInDays: -16,
    daysPerModule: 14,
    liveAt: '16:30',
    seats: 12,
    members: ['candidate-beginning', 'candidate-ready'],
    invited: [
      { legalName: 'Ngozi Adéyẹmí', email: 'ngozi@example.org', audienceGroup: 'regulatory' },
      { legalName: 'Søren Ægidius', email: 'soren@example.org', audienceGroup: 'hospital-it' },
    ],
  },
  {
    title: 'Winter cohort, Americas',
    timeZone: 'America/New_York',
    startsInDays: 45,
    daysPerModule: 14,
    liveAt: '11:00',
    seats: 20,
    members: [],
    invited: [{ legalName: 'María José Ñáñez', email: 'maria@example.org', audienceGroup: 'cybersecurity' }],
  },
  {
    title: 'Spring cohort, Asia',
    timeZone: 'Asia/Tokyo',
    startsInDays: -200,
    daysPerModule: 14,
    liveAt: '18:00',
    seats: 10,
    members: ['candidate-certified'],
    invited: [],
  },
];

/**
 * Gives the demonstration a cohort in its third week, a future one with free seats and a finished one; the self-paced
 * one is there anyway. Somebody teaches them, with a competence record. Does nothing where a cohort is there already.
 */
export async function seedCohorts(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const [administrator, facilitator] = [idOf.get('administrator'), idOf.get('facilitator')];
  if (administrator === undefined || facilitator === undefined) return;
  const { staff } = context.databases;
  const there = await staff.selectFrom('cohorts').select('title').execute();
  const missing = demoCohorts.filter(({ title }) => !there.some((cohort) => cohort.title === title));
  if (missing.length === 0) return;
  const { today } = await readToday(staff, 'UTC');
  await ensureCompetence(context, { personId: facilitator, today, by: administrator });
  for (const demo of missing) {
    const { title, timeZone, startsInDays, daysPerModule, liveAt, seats } = demo;
    const plan = { startsOn: addDays(today, startsInDays), daysPerModule, liveAt, seats };
    const cohort = { title, timeZone, needsCompetence: true, plan };
    const cohortId = await createCohort(context, { actor: 'system', cohort });
    await assignFacilitator(context, { cohortId, personId: facilitator, by: administrator });
    await createCohortLink(context, {
      cohortId,
      label: 'Everybody who asked',
      validDays: 60,
      uses: null,
      by: administrator,
    });
    await staff.transaction().execute((tx) => placePeople(tx, { cohortId, demo, idOf, by: administrator }));
  }
}

async function ensureCompetence(
  context: Context,
  { personId, today, by }: { readonly personId: string; readonly today: string; readonly by: string },
): Promise<void> {
  const known = await context.databases.staff
    .selectFrom('competenceRecords')
    .select('id')
    .where('personId', '=', personId)
    .executeTakeFirst();
  if (known !== undefined) return;
  await recordCompetence(context, {
    personId,
    what: 'Teaches device security to clinical engineers',
    evidence: 'Invented for the demonstration: three courses, letters of the organisers',
    validUntil: addDays(today, 300),
    by,
  });
}

/** Writes the rows themselves: nobody can join a cohort that is finished, and invitations would write to people who do not exist. */
async function placePeople(
  tx: Tx,
  {
    cohortId,
    demo,
    idOf,
    by,
  }: {
    readonly cohortId: string;
    readonly demo: DemoCohort;
    readonly idOf: SeededPeople['idOf'];
    readonly by: string;
  },
): Promise<void> {
  const now = sql<Date>`clock_timestamp()`;
  for (const key of demo.members) {
    const personId = idOf.get(key);
    if (personId === undefined) continue;
    await tx
      .insertInto('cohortMemberships')
      .values({ id: newId(), cohortId, state: 'joined', personId, joinedAt: now })
      .execute();
    await tx.insertInto('cohortMembers').values({ personId, cohortId }).execute();
  }
  for (const person of demo.invited) {
    const expiresAt = sql<Date>`clock_timestamp() + interval '30 days'`;
    await tx
      .insertInto('cohortMemberships')
      .values({ id: newId(), cohortId, state: 'invited', ...person, invitedBy: by, invitedAt: now, expiresAt })
      .execute();
  }
}
