import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import type { App } from '../../http/app-type.ts';
import { aBrowser, type TestBrowser } from '../../testing/a-browser.ts';
import { canary } from '../../testing/a-catalogue.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';

const release = 'e'.repeat(64);
let database: TestDatabase;
let context: Context;
let app: App;
let facilitator: SignedIn;
let desk: TestBrowser;
const learners: (SignedIn & { readonly browser: TestBrowser })[] = [];

type Desk = {
  people: number;
  modules: { number: number; begun: number; passed: number; topics: { id: string; begun: number; quiz: number }[] }[];
  stuck: {
    personId: string;
    daysStill: number | null;
    quizzes: { module: number; tries: number }[];
    writtenAt: string | null;
  }[];
  misconceptions: { untilAt: string; held: { slug: string; people: number }[] };
  prompts: { kind: string }[];
};
type Question = { handle: string; options: { handle: string; text: unknown }[] };

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { contentRelease: release });
  app = await buildApp(context);
  facilitator = await signInAs(context, { roles: ['facilitator'] });
  desk = aBrowser(app, facilitator.cookie);
  await makeCohort('spring', [facilitator]);
  await makeCohort('autumn', []);
  for (let index = 0; index < 8; index += 1) learners.push(await aLearner('spring'));
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

async function makeCohort(id: string, teachers: readonly SignedIn[]): Promise<void> {
  await withClient(database.connectionString, async (client) => {
    await client.query(
      `insert into cmdsp.content_releases (hash, is_bank_private, program_release) values ($1, false, 'test')
       on conflict do nothing`,
      [release],
    );
    await client.query(`insert into cmdsp.cohorts (id, title, release, needs_competence) values ($1, $1, $2, false)`, [
      id,
      release,
    ]);
    for (const { personId } of teachers)
      await client.query('insert into cmdsp.cohort_facilitators (id, cohort_id, person_id) values ($1, $2, $3)', [
        newId(),
        id,
        personId,
      ]);
  });
}

async function aLearner(cohort: string) {
  const person = await signInAs(context);
  await withClient(database.connectionString, async (client) => {
    await client.query(
      `insert into cmdsp.cohort_memberships (id, cohort_id, state, person_id, joined_at)
       values ($1, $2, 'joined', $3, now() - interval '40 days')`,
      [newId(), cohort, person.personId],
    );
    await client.query(
      `insert into cmdsp.cohort_members (person_id, cohort_id, joined_at) values ($1, $2, now() - interval '40 days')`,
      [person.personId, cohort],
    );
  });
  return { ...person, browser: aBrowser(app, person.cookie) };
}

async function look(browser = desk, cohort = 'spring'): Promise<Desk> {
  const { status, body } = await browser.call(`GET /api/cohorts/${cohort}/desk`);
  expect(status).toBe(200);
  return body as Desk; // as the contract says
}

/** The second option of the test catalogue names the belief of its topic. */
async function answerWrongly(browser: TestBrowser): Promise<void> {
  const { body } = await browser.call('GET /api/topics/1.1/questions');
  const [first] = (body as { questions: { question: Question }[] }).questions;
  const question = first?.question;
  const option = question?.options.find(({ text }) => JSON.stringify(text).includes('The second option'));
  const answer = await browser.call(`POST /api/topics/1.1/questions/${question?.handle ?? ''}/answers`, {
    response: { kind: 'single', option: option?.handle },
  });
  expect(answer.status).toBe(200);
}

async function nextWeek(): Promise<void> {
  await withClient(database.connectionString, (client) =>
    client.query('update cmdsp.desk_snapshots set week = week - 7'),
  );
}

test('counts how far the cohort is, by module and topic', async () => {
  await Promise.all(learners.slice(0, 4).map(({ browser }) => answerWrongly(browser)));

  const { people, modules } = await look();

  expect(people).toBe(8);
  expect(modules).toHaveLength(6);
  expect(modules[0]).toMatchObject({
    begun: 4,
    passed: 0,
    topics: expect.arrayContaining([expect.objectContaining({ id: '1.1', begun: 4 })]),
  });
});

test('hides a misconception of four people, shows that of five a week later, and not before', async () => {
  const four = await look();
  const fifth = learners[4];
  if (fifth !== undefined) await answerWrongly(fifth.browser);
  const sameWeek = await look();
  await nextWeek();
  const oneChanged = await look();
  await Promise.all(learners.slice(0, 4).map(({ browser }) => answerWrongly(browser)));
  const stillOld = await look();
  await nextWeek();
  const fiveChanged = await look();

  expect([four, sameWeek, oneChanged, stillOld].map(({ misconceptions }) => misconceptions.held)).toEqual([
    [],
    [],
    [],
    [],
  ]);
  expect(oneChanged.misconceptions.untilAt).toBe(four.misconceptions.untilAt);
  expect(fiveChanged.misconceptions.held).toMatchObject([{ slug: 'belief-1-1', people: 5 }]);
  expect(fiveChanged.prompts).toMatchObject([{ kind: 'misconception' }]);
});

test('lists who took no step since joining, and who tries one quiz again and again', async () => {
  const [tries] = learners;
  await withClient(database.connectionString, async (client) => {
    for (let index = 0; index < 3; index += 1)
      await client.query(
        `insert into cmdsp.quiz_tries (id, person_id, module, content_release, paper, submitted_at, points, maximum, is_passed)
         values ($1, $2, 1, 'test', '{}', now(), '3/1', '12/1', false)`,
        [newId(), tries?.personId],
      );
  });

  const { stuck } = await look();

  const still = stuck.filter(({ daysStill }) => daysStill !== null).map(({ personId }) => personId);
  expect(new Set(still)).toEqual(new Set(learners.slice(5).map(({ personId }) => personId)));
  expect(stuck.find(({ personId }) => personId === tries?.personId)).toMatchObject({
    daysStill: null,
    quizzes: [{ module: 1, tries: 3 }],
  });
});

test('sends a few words once, however often they are sent, and only to people of the cohort', async () => {
  const [learner] = learners;
  const stranger = await aLearner('autumn');
  const message = newId();
  const write = async (personId: string, browser = desk) =>
    browser.call(`PUT /api/cohorts/spring/desk/messages/${message}`, {
      personId,
      text: 'Shall we look at it together?',
    });

  const sent = await write(learner?.personId ?? '');
  await write(learner?.personId ?? '');
  const refused = await write(stranger.personId);

  const own = (await learner?.browser.call('GET /api/notifications'))?.body;
  expect([sent.status, refused.status]).toEqual([204, 404]);
  expect(JSON.stringify(own).split('Shall we look at it together?')).toHaveLength(2);
  expect((await look()).stuck.find(({ personId }) => personId === learner?.personId)?.writtenAt).not.toBeNull();
});

test('is closed to everybody who does not teach this cohort now, with the role and its competence', async () => {
  const other = await signInAs(context, { roles: ['facilitator'] });
  const administrator = await signInAs(context, { roles: ['administrator'] });
  const status = async (who: SignedIn, cohort = 'spring') =>
    (await aBrowser(app, who.cookie).call(`GET /api/cohorts/${cohort}/desk`)).status;
  const path = `PUT /api/cohorts/spring/desk/messages/${newId()}` as const;
  const body = { personId: learners[0]?.personId, text: 'Hello' };

  expect(await status(other)).toBe(404);
  expect(await status(administrator)).toBe(404);
  expect(await status(facilitator, 'autumn')).toBe(404);
  expect(await status(learners[0] ?? other)).toBe(403);
  expect((await aBrowser(app, other.cookie).call(path, body)).status).toBe(404);
  await withClient(database.connectionString, (client) =>
    client.query(`update cmdsp.cohorts set needs_competence = true where id = 'spring'`),
  );
  expect(await status(facilitator)).toBe(409);
  await withClient(database.connectionString, (client) =>
    client.query(`update cmdsp.cohorts set needs_competence = false where id = 'spring'`),
  );
});

test('holds no answer, no key, no score and nothing of the examination', async () => {
  const text = JSON.stringify(await look());

  expect(text).not.toContain(canary);
  expect(text).not.toMatch(/"(response|option|answer|points|score|sitting|isPassed|decision)/i);
});
