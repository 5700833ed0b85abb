import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { erasePerson } from '../../privacy/erase-person.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { makeTemporaryDirectory } from '../../testing/temporary-directory.ts';
import { closeForgottenSessions } from './close-forgotten-sessions.ts';
import { type Attending, liveRoom } from './testing/live-room.ts';

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

async function aBusyHour(votes: readonly number[]) {
  const cohort = await live.aCohort();
  const teacher = await live.aFacilitator(cohort);
  const session = await live.open(teacher, cohort);
  const people: Attending[] = [];
  for (const _ of votes) people.push(await live.aMember(cohort));
  await live.arrive(session, people);
  const { slideVersion } = await live.room(teacher, session);
  await live.send(teacher, `PUT /api/staff/live-sessions/${session}/slide`, { slide: 1, after: slideVersion });
  for (const [place, option] of votes.entries()) {
    const who = people[place];
    if (who !== undefined) await live.send(who, `PUT /api/live-sessions/${session}/votes/1`, { option });
  }
  const end = () => teacher.browser.call(`POST /api/staff/live-sessions/${session}/ending`, { debrief: 'We agreed.' });
  return { cohort, teacher, session, people, end };
}

test('keeps a summary for the cohort and deletes who voted', async () => {
  const { session, people, end } = await aBusyHour([0, 1, 1]);
  const [ana] = people;
  if (ana === undefined) throw new Error('Three people');
  await live.send(ana, `PUT /api/live-sessions/${session}/questions/${randomUUID()}`, { text: 'And now?' });
  await live.send(ana, `PUT /api/live-sessions/${session}/hand`, { isRaised: true });

  const ended = [await end(), await end()];

  expect(ended.map(({ status }) => status)).toEqual([204, 409]);
  const votes = await context.databases.staff
    .selectFrom('liveVotes')
    .selectAll()
    .where('sessionId', '=', session)
    .execute();
  expect(votes).toEqual([]);
  expect(await live.send(ana, `GET /api/live-sessions/${session}`)).toMatchObject({
    state: 'ended',
    room: { hands: [], present: 0, questions: [{ text: 'And now?', state: 'open' }] },
    summary: {
      slidesShown: 2,
      slides: 2,
      attended: 3,
      debrief: 'We agreed.',
      polls: [{ question: 'Which?', options: ['This', 'That'], answers: 3, counts: [1, 2] }],
    },
  });
});

test('keeps no counts of a poll that two people answered', async () => {
  const { session, people, end } = await aBusyHour([0, 1]);

  await end();

  const [ana] = people;
  const answer = await ana?.browser.call(`GET /api/live-sessions/${session}`);
  expect(answer?.body).toMatchObject({ summary: { polls: [{ answers: 0, counts: null }] } });
});

/** Makes a session one that was opened, and was to begin, so many hours and minutes ago. */
async function setBack(session: string, { opened, planned }: { readonly opened: string; readonly planned: string }) {
  await sql`update live_sessions set opened_at = clock_timestamp() - ${opened}::interval,
    planned_for = clock_timestamp() - ${planned}::interval where id = ${session}`.execute(context.databases.staff);
}

test('is ended once by the system twelve hours after its beginning, with the summary of any other', async () => {
  const { session, people } = await aBusyHour([0, 1, 1]);
  await setBack(session, { opened: '12:00:01', planned: '13:00' });

  const counts = await Promise.all([closeForgottenSessions(context), closeForgottenSessions(context)]);
  const again = await closeForgottenSessions(context);

  expect([counts.reduce((sum, count) => sum + count), again]).toEqual([1, 0]);
  const { staff } = context.databases;
  const votes = await staff.selectFrom('liveVotes').selectAll().where('sessionId', '=', session).execute();
  const records = await staff
    .selectFrom('ledgerRecords')
    .select(['actor', 'body'])
    .where('streamKind', '=', 'live-session')
    .where('streamId', '=', session)
    .where('kind', '=', 'live-session-ended')
    .execute();
  expect(votes).toEqual([]);
  expect(records).toMatchObject([{ actor: 'system' }]);
  const [ana] = people;
  if (ana === undefined) throw new Error('Three people');
  expect(await live.send(ana, `GET /api/live-sessions/${session}`)).toMatchObject({
    state: 'ended',
    room: { hands: [], present: 0 },
    summary: { attended: 3, debrief: '', polls: [{ answers: 3, counts: [1, 2] }] },
  });
});

test.each([
  ['was opened less than twelve hours ago', { opened: '11:59', planned: '30:00' }],
  ['was opened long before its time', { opened: '30:00', planned: '11:59' }],
])('stays open when it %s', async (_name, times) => {
  const { session, teacher, end } = await aBusyHour([]);
  await setBack(session, times);

  await closeForgottenSessions(context);

  expect((await live.room(teacher, session)).state).toBe('open');
  expect((await end()).status).toBe(204);
});

test('takes nothing more when it has ended', async () => {
  const { session, people, teacher, end } = await aBusyHour([0]);
  await end();
  const [ana] = people;

  const late = [
    await ana?.browser.call(`PUT /api/live-sessions/${session}/votes/1`, { option: 0 }),
    await ana?.browser.call(`PUT /api/live-sessions/${session}/hand`, { isRaised: true }),
    await teacher.browser.call(`PUT /api/staff/live-sessions/${session}/slide`, { slide: 0, after: 0 }),
    await teacher.browser.call(`POST /api/staff/live-sessions/${session}/opening`),
  ];

  expect(late.map((answer) => answer?.status)).toEqual([409, 409, 409, 409]);
});

test('records what was decided, without a word of anybody', async () => {
  const { session, people, end } = await aBusyHour([0, 0, 1]);
  const question = randomUUID();
  const [ana] = people;
  if (ana === undefined) throw new Error('Three people');
  await live.send(ana, `PUT /api/live-sessions/${session}/questions/${question}`, { text: 'Secret words?' });
  await end();

  const records = await context.databases.staff
    .selectFrom('ledgerRecords')
    .select(['kind', 'body'])
    .where('streamKind', '=', 'live-session')
    .where('streamId', '=', session)
    .orderBy('sequence')
    .execute();

  expect(records.map(({ kind }) => kind)).toEqual([
    'live-session-planned',
    'live-session-opened',
    'live-question-asked',
    'live-session-ended',
  ]);
  expect(JSON.stringify(records)).not.toContain('Secret words');
});

test('exports what somebody did, and erases it while the counts stay', async () => {
  const { session, people, end } = await aBusyHour([0, 1, 1]);
  const [ana, omar] = people;
  if (ana === undefined || omar === undefined) throw new Error('Three people');
  await live.send(ana, `PUT /api/live-sessions/${session}/questions/${randomUUID()}`, { text: 'Who decides?' });
  const data = await live.send(ana, 'GET /api/account/data');
  await end();

  const dataDirectory = makeTemporaryDirectory();
  await context.databases.staff
    .transaction()
    .execute((tx) => erasePerson(tx, { personId: ana.personId, dataDirectory, reason: 'test' }));

  expect(data).toMatchObject({
    liveVisits: [{ sessionId: session }],
    liveVotes: [{ slide: 1, option: 0 }],
    liveQuestions: [{ body: 'Who decides?' }],
  });
  const seen = await live.send(omar, `GET /api/live-sessions/${session}`);
  expect(seen).toMatchObject({ room: { questions: [] }, summary: { attended: 3, polls: [{ counts: [1, 2] }] } });
  const { staff } = context.databases;
  expect(await staff.selectFrom('liveVisits').select('id').where('personId', '=', ana.personId).execute()).toEqual([]);
});
