import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { aCatalogue, aQuizQuestion, canary } from '../../testing/a-catalogue.ts';
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

type Entry = {
  question: { handle: string; options: { handle: string; text: unknown }[] };
  feedback: { verdict: string; options: { handle: string; isCorrect: boolean; isChosen: boolean }[] } | null;
};

async function call(
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  body?: object,
  { who = learner, on = app }: { who?: SignedIn | null; on?: App } = {},
) {
  return on.inject({
    method,
    url,
    headers: who === null ? {} : { cookie: who.cookie },
    ...(body === undefined ? {} : { payload: body }),
  });
}

async function listQuestions(topic: string, options: { who?: SignedIn; on?: App } = {}): Promise<Entry[]> {
  return (await call('GET', `/api/topics/${topic}/questions`, undefined, options)).json<{ questions: Entry[] }>()
    .questions;
}

function optionOf({ question }: Entry, name: 'first' | 'second'): string {
  return question.options.find(({ text }) => JSON.stringify(text).includes(`The ${name} option`))?.handle ?? '';
}

async function answer(topic: string, entry: Entry | undefined, option: string) {
  const response = { kind: 'single', option };
  return call('POST', `/api/topics/${topic}/questions/${entry?.question.handle}/answers`, { response });
}

async function partsOf(topic: string) {
  const { finished } = (await call('GET', `/api/topics/${topic}`)).json();
  return finished;
}

test('shows a complete topic with its objectives, neighbours and the reader’s group', async () => {
  const topic = (await call('GET', '/api/topics/1.1')).json();
  const content = (await call('GET', '/api/topics/1.1/content')).json();

  expect(topic).toMatchObject({
    audienceGroup: 'other',
    previous: null,
    next: { id: '1.2', title: 'Topic 1.2' },
    finished: { lecture: false, reading: false, questions: 0 },
    polls: [],
  });
  expect(content).toMatchObject({
    id: '1.1',
    isComplete: true,
    module: { number: 1, title: 'Module 1' },
    objectives: [
      { number: 1, text: 'Objective 1' },
      { number: 6, text: 'Objective 6' },
    ],
    questionCount: 3,
  });
});

test('says of an incomplete topic what is missing', async () => {
  const topic = (await call('GET', '/api/topics/6.6/content')).json();

  expect(topic).toMatchObject({ isComplete: false, lecture: null, reading: null, discussion: null, questionCount: 3 });
});

test('never sends the facilitator’s notes or the key of an unanswered question', async () => {
  const bodies = await Promise.all(
    ['/api/topics/1.1', '/api/topics/1.1/content', '/api/topics/1.1/questions', '/api/progress'].map(
      async (url) => (await call('GET', url)).body,
    ),
  );

  expect(bodies.join()).not.toContain(canary);
  expect(bodies.join()).not.toMatch(/isCorrect|quiz-\d\.\d-\d/);
});

test('gives the key of a question only after its answer is recorded', async () => {
  const [entry] = await listQuestions('1.1');

  const right = await answer('1.1', entry, entry === undefined ? '' : optionOf(entry, 'first'));

  expect(right.statusCode).toBe(200);
  expect(right.json()).toMatchObject({ verdict: 'right' });
  expect(right.json().options).toHaveLength(4);
  expect(right.body.split(canary)).toHaveLength(6);
  const stored = await context.databases.staff
    .selectFrom('practiceAnswers')
    .select(['questionId', 'response'])
    .where('personId', '=', learner.personId)
    .execute();
  expect(stored).toEqual([{ questionId: 'quiz-1.1-1', response: { kind: 'single', option: 'o1' } }]);
});

test('shows the newest answer with its feedback at the next visit, and no other key', async () => {
  const [entry] = await listQuestions('1.1');
  if (entry === undefined) throw new Error('no question');
  await answer('1.1', entry, optionOf(entry, 'first'));
  await answer('1.1', entry, optionOf(entry, 'second'));

  const again = await listQuestions('1.1');

  expect(again.map(({ feedback }) => feedback?.verdict ?? null)).toEqual(['wrong', null, null]);
  expect(again[0]?.feedback?.options.find(({ isChosen }) => isChosen)?.handle).toBe(optionOf(entry, 'second'));
});

test('shows no old feedback on a question that has changed since', async () => {
  const [entry] = await listQuestions('2.1');
  if (entry === undefined) throw new Error('no question');
  await answer('2.1', entry, optionOf(entry, 'first'));
  const catalogue = aCatalogue();
  const changed = aContext(database, {
    ...context,
    catalogue: {
      ...catalogue,
      topics: catalogue.topics.map((topic) =>
        topic.id === '2.1'
          ? { ...topic, quiz: [{ ...aQuizQuestion('quiz-2.1-1', '2.1'), stem: 'Another question?' }] }
          : topic,
      ),
    },
  });
  const changedApp = await buildApp(changed);

  const after = await listQuestions('2.1', { on: changedApp });

  await changedApp.close();
  expect(after.map(({ feedback }) => feedback)).toEqual([null]);
});

test('deals every person their own handles and keeps them from visit to visit', async () => {
  const other = await signInAs(context);
  const handles = (entries: Entry[]) =>
    entries.flatMap(({ question }) => [question.handle, ...question.options.map(({ handle }) => handle)]);

  const [first, again, theirs] = [
    handles(await listQuestions('1.1')),
    handles(await listQuestions('1.1')),
    handles(await listQuestions('1.1', { who: other })),
  ];

  expect(again).toEqual(first);
  expect(first.filter((handle) => theirs.includes(handle))).toEqual([]);
});

test('remembers what was finished, once, however often it is said', async () => {
  const say = (kind: string) => call('POST', '/api/topics/1.1/facts', { kind });

  const answers = await Promise.all([say('lecture-finished'), say('lecture-finished'), say('topic-opened')]);
  await say('lecture-finished');

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([204, 204, 204]);
  expect(await partsOf('1.1')).toEqual({ lecture: true, reading: false, questions: 0 });
  const facts = await context.databases.staff
    .selectFrom('progressFacts')
    .select('kind')
    .where('personId', '=', learner.personId)
    .orderBy('kind')
    .execute();
  expect(facts).toEqual([{ kind: 'lecture-finished' }, { kind: 'topic-opened' }]);
});

test('counts a practice question once however often and however wrongly it is answered', async () => {
  const [entry] = await listQuestions('1.1');
  if (entry === undefined) throw new Error('no question');

  await answer('1.1', entry, optionOf(entry, 'first'));
  await answer('1.1', entry, optionOf(entry, 'second'));

  expect(await partsOf('1.1')).toMatchObject({ questions: 1 });
});

test.each([
  ['a lecture that is not written', 'POST', '/api/topics/1.2/facts', { kind: 'lecture-finished' }, 404, 'not-found'],
  ['a reading that is not written', 'POST', '/api/topics/1.2/facts', { kind: 'reading-finished' }, 404, 'not-found'],
  [
    'a passed quiz claimed as a fact',
    'POST',
    '/api/topics/1.1/facts',
    { kind: 'module-quiz-passed' },
    400,
    'request-malformed',
  ],
  ['a topic outside the programme', 'GET', '/api/topics/7.1', undefined, 400, 'request-malformed'],
  ['a poll on a slide without one', 'PUT', '/api/topics/1.1/polls/0', { option: 0 }, 404, 'not-found'],
  ['a poll option that is not there', 'PUT', '/api/topics/1.1/polls/1', { option: 2 }, 404, 'not-found'],
  [
    'a question of another topic',
    'POST',
    '/api/topics/1.1/questions/strange/answers',
    { response: { kind: 'single', option: 'x' } },
    404,
    'not-found',
  ],
] as const)('refuses %s', async (_, method, url, body, status, code) => {
  const refused = await call(method, url, body);

  expect(refused.statusCode).toBe(status);
  expect(refused.json()).toMatchObject({ code });
});

test('refuses an option that the question does not have', async () => {
  const [entry] = await listQuestions('1.1');

  const refused = await answer('1.1', entry, 'strange');

  expect(refused.statusCode).toBe(422);
  expect(refused.json()).toMatchObject({ code: 'answer-unusable' });
});

test('keeps the last choice of a poll for its learner alone', async () => {
  const other = await signInAs(context);
  await call('PUT', '/api/topics/1.1/polls/1', { option: 0 });
  await call('PUT', '/api/topics/1.1/polls/1', { option: 1 });

  const mine = (await call('GET', '/api/topics/1.1')).json();
  const theirs = (await call('GET', '/api/topics/1.1', undefined, { who: other })).json();

  expect(mine.polls).toEqual([{ slide: 1, option: 1 }]);
  expect(theirs.polls).toEqual([]);
});

test('keeps one person’s rows from another even in raw SQL', async () => {
  const other = await signInAs(context);
  await call('PUT', '/api/topics/1.1/polls/1', { option: 0 });
  await call('POST', '/api/topics/1.1/facts', { kind: 'topic-opened' });
  const [entry] = await listQuestions('1.1');
  if (entry === undefined) throw new Error('no question');
  await answer('1.1', entry, optionOf(entry, 'first'));
  await call('POST', '/api/modules/1/quiz-tries');

  const seen = await asPerson(context.databases.candidate, other.personId, async (tx) =>
    Promise.all(
      ['poll_answers', 'progress_facts', 'practice_answers', 'quiz_tries', 'quiz_answers', 'quiz_try_keys'].map(
        async (table) => (await sql`select * from ${sql.table(table)}`.execute(tx)).rows.length,
      ),
    ),
  );

  expect(seen).toEqual([0, 0, 0, 0, 0, 0]);
});

test('cannot write a fact for somebody else, change one or delete one', async () => {
  const other = await signInAs(context);
  await call('POST', '/api/topics/1.1/facts', { kind: 'topic-opened' });
  const as = (statement: ReturnType<typeof sql>) =>
    asPerson(context.databases.candidate, learner.personId, (tx) => statement.execute(tx));

  await expect(
    as(
      sql`insert into progress_facts (id, person_id, kind, subject) values (gen_random_uuid(), ${other.personId}, 'topic-opened', '1.1')`,
    ),
  ).rejects.toThrow('row-level security');
  await expect(as(sql`update progress_facts set subject = '1.2'`)).rejects.toThrow('permission denied');
  await expect(as(sql`delete from progress_facts`)).rejects.toThrow('permission denied');
});

test.each([
  ['strangers', 401, 'sign-in-needed', async () => null],
  [
    'people with an unconfirmed address',
    403,
    'email-not-verified',
    () => signInAs(context, { isEmailVerified: false }),
  ],
  ['people without the agreement', 403, 'agreement-needed', () => signInAs(context, { isAgreementAccepted: false })],
])('refuses %s', async (_, status, code, sign) => {
  const who = await sign();

  const answers = await Promise.all([
    call('GET', '/api/topics/1.1', undefined, { who }),
    call('GET', '/api/topics/1.1/questions', undefined, { who }),
    call('POST', '/api/topics/1.1/facts', { kind: 'topic-opened' }, { who }),
    call('PUT', '/api/topics/1.1/polls/1', { option: 0 }, { who }),
    call('POST', '/api/topics/1.1/questions/x/answers', { response: { kind: 'single', option: 'x' } }, { who }),
    call('GET', '/api/progress', undefined, { who }),
  ]);

  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(6).fill(status));
  expect(answers.map((refused) => refused.json().code)).toEqual(Array(6).fill(code));
});
