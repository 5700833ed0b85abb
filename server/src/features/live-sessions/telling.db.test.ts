import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type Attending, aPlan, liveRoom } from './testing/live-room.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let live: ReturnType<typeof liveRoom>;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  live = liveRoom(context, app);
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

async function aClass() {
  const cohort = await live.aCohort();
  await context.databases.staff
    .updateTable('cohorts')
    .set({ timeZone: 'Europe/Lisbon' })
    .where('id', '=', cohort)
    .execute();
  const teacher = await live.aFacilitator(cohort);
  // Whoever teaches a cohort may be one of its members, and knows what they did.
  await context.databases.staff
    .insertInto('cohortMembers')
    .values({ personId: teacher.personId, cohortId: cohort })
    .execute();
  return { cohort, teacher, ana: await live.aMember(cohort) };
}

async function told({ personId }: Attending) {
  return context.databases.staff
    .selectFrom('notifications')
    .select(['kind', 'title', 'body', 'path', 'mail'])
    .where('personId', '=', personId)
    .orderBy('id')
    .execute();
}

test('a plan is told to members once, and to nobody else', async () => {
  const { cohort, teacher, ana } = await aClass();
  const stranger = await live.aMember(await live.aCohort());

  const session = await live.plan(teacher, cohort);
  await live.send(teacher, `PUT /api/staff/live-sessions/${session}`, aPlan(cohort));

  expect(await told(ana)).toEqual([
    {
      kind: 'course',
      title: 'Live session planned: 1.1 Topic 1.1',
      body: 'For your cohort Spring: Monday, 1 March 2027 at 16:30 (Europe/Lisbon; 1 Mar 2027, 16:30 UTC).',
      path: `/learn/live/${session}`,
      mail: 'pending',
    },
  ]);
  expect([await told(teacher), await told(stranger)]).toEqual([[], []]);
});

test('each change of the time is told once, also back to an earlier one; other changes are not', async () => {
  const { cohort, teacher, ana } = await aClass();
  const session = await live.plan(teacher, cohort);
  const put = (parts: object) =>
    live.send(teacher, `PUT /api/staff/live-sessions/${session}`, { ...aPlan(cohort), ...parts });
  const later = { plannedFor: '2027-07-01T16:30:00.000Z' };

  await put({ title: 'Another', meetingUrl: null });
  await Promise.all([put(later), put(later)]);
  await put({});
  await put(later);

  const heard = await told(ana);
  expect(heard.map(({ body }) => /1 \w+ 2027 at \d\d:\d\d/.exec(body)?.[0])).toEqual([
    '1 March 2027 at 16:30',
    '1 July 2027 at 17:30',
    '1 March 2027 at 16:30',
    '1 July 2027 at 17:30',
  ]);
  expect(heard.slice(1).every(({ title }) => title === 'Live session at another time: 1.1 Topic 1.1')).toBe(true);
  expect(await told(teacher)).toEqual([]);
});

test('the opening is told once, however often it is sent', async () => {
  const { cohort, teacher, ana } = await aClass();
  const session = await live.plan(teacher, cohort);
  const open = () => teacher.browser.call(`POST /api/staff/live-sessions/${session}/opening`);

  const answers = await Promise.all([open(), open()]);

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204, 409]));
  expect((await told(ana)).map(({ title }) => title)).toEqual([
    'Live session planned: 1.1 Topic 1.1',
    'Live session open now: 1.1 Topic 1.1',
  ]);
  expect(await told(teacher)).toEqual([]);
});
