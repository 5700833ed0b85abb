import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { recordProgressFact } from '../../learning/progress-facts.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let learner: SignedIn;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
});

// Everybody's rows are their own, so a new learner is a new world.
beforeEach(async () => {
  learner = await signInAs(context);
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

async function progress() {
  return (await app.inject({ method: 'GET', url: '/api/progress', headers: { cookie: learner.cookie } })).json();
}

type Fact = Parameters<typeof recordProgressFact>[1]['fact'];

async function record(...facts: Fact[]): Promise<void> {
  await context.databases.staff.transaction().execute(async (tx) => {
    for (const fact of facts) await recordProgressFact(tx, { personId: learner.personId, fact, sitting: 'sitting-1' });
  });
}

const allQuizzes: Fact[] = [1, 2, 3, 4, 5, 6].map((module) => ({ kind: 'module-quiz-passed', module }));

test('begins with 36 untouched topics, the first lecture next, seven things missing and the capstone planned', async () => {
  const shown = await progress();

  expect(
    shown.modules.flatMap(({ topics }: { topics: { state: string }[] }) => topics.map(({ state }) => state)),
  ).toEqual(Array(36).fill('not-started'));
  expect(shown.nextStep).toEqual({ kind: 'study-topic', topic: '1.1', title: 'Topic 1.1', part: 'lecture' });
  expect(shown.standing.map(({ kind }: { kind: string }) => kind)).toEqual([...Array(7).fill('missing'), 'planned']);
});

test('shows parts and answered questions of a begun topic', async () => {
  await record(
    { kind: 'topic-opened', topic: '1.1' },
    { kind: 'lecture-finished', topic: '1.1' },
    { kind: 'topic-quiz-answered', topic: '1.1', question: 'quiz-1.1-2' },
  );

  const { modules } = await progress();

  expect(modules[0].topics[0]).toMatchObject({
    state: 'begun',
    parts: [
      { part: 'lecture', isFinished: true },
      { part: 'reading', isFinished: false },
      { part: 'quiz', isFinished: false },
    ],
    questionsAnswered: 1,
    questions: 3,
  });
});

test('leads to the examination after six quizzes and to the officer after the examination', async () => {
  await record(...allQuizzes);
  const before = await progress();
  await record({ kind: 'examination-passed' });

  const after = await progress();

  expect(before.nextStep).toEqual({ kind: 'sit-examination' });
  expect(before.standing.at(6)).toMatchObject({ kind: 'missing', goTo: { kind: 'examination' } });
  expect(after.nextStep).toEqual({ kind: 'await-award' });
});

test('says whether a fact is new, and takes it once', async () => {
  const fact: Fact = { kind: 'module-quiz-passed', module: 2 };

  const news = await context.databases.staff
    .transaction()
    .execute(async (tx) => [
      await recordProgressFact(tx, { personId: learner.personId, fact }),
      await recordProgressFact(tx, { personId: learner.personId, fact }),
    ]);

  expect(news).toEqual([true, false]);
});

test('counts nobody else’s facts', async () => {
  await record(...allQuizzes);
  const other = await signInAs(context);

  const shown = (await app.inject({ method: 'GET', url: '/api/progress', headers: { cookie: other.cookie } })).json();

  expect(shown.standing.filter(({ kind }: { kind: string }) => kind === 'met')).toEqual([]);
});
