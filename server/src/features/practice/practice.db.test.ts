import { leewayMs, rebuildMemory } from '@cmdsp/practice';
import { instant } from '@cmdsp/primitives';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { listMemories, memorySeed } from '../../learning/question-memories.ts';
import { aCatalogue, canary } from '../../testing/a-catalogue.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';

// The key of every question is the option "The first option".

const dayMs = 86_400_000;
type Question = { handle: string; options: { handle: string; text: unknown }[] };
type Due = { question: Question; topic: { id: string }; lastReviewedAt: string | null };

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

async function call(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, who: SignedIn | null = learner) {
  const headers = who === null ? {} : { cookie: who.cookie };
  return app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
}

const today = async (who = learner) => (await call('GET', '/api/practice', undefined, who)).json();
const due = async (): Promise<Due[]> => (await call('GET', '/api/practice/questions')).json().questions;

/** The option with this word; the first one is right. */
function optionOf({ options }: Question, word: 'first' | 'second' = 'first'): string {
  return options.find(({ text }) => JSON.stringify(text).includes(`The ${word} option`))?.handle ?? '';
}

async function answerTopicQuiz(
  topic: string,
  options: { readonly count?: number; readonly word?: 'first' | 'second' } = {},
) {
  const { count = 3, word = 'first' } = options;
  const { questions } = (await call('GET', `/api/topics/${topic}/questions`)).json();
  for (const { question } of questions.slice(0, count)) {
    const answer = await call('POST', `/api/topics/${topic}/questions/${question.handle}/answers`, {
      response: { kind: 'single', option: optionOf(question, word) },
    });
    expect(answer.statusCode).toBe(200);
  }
}

function review(question: Question, given: { word?: 'first' | 'second'; ease?: string; id?: string } = {}) {
  const { word = 'first', ease = 'thought', id = randomUUID() } = given;
  return call('PUT', `/api/practice/reviews/${id}`, {
    question: question.handle,
    response: { kind: 'single', option: optionOf(question, word) },
    ease,
  });
}

async function submitModuleQuiz(word: 'first' | 'second') {
  const quiz = (await call('POST', '/api/modules/2/quiz-tries')).json();
  for (const question of quiz.questions) {
    await call('PUT', `/api/quiz-tries/${quiz.id}/answers/${question.handle}`, {
      response: { kind: 'single', option: optionOf(question, word) },
    });
  }
  expect((await call('POST', `/api/quiz-tries/${quiz.id}/submission`)).statusCode).toBe(200);
}

/** Lets days go by for everything this learner remembers. */
async function letPass(days: number) {
  await withClient(database.connectionString, (client) =>
    client.query(
      `update cmdsp.question_memories set reviewed_at = reviewed_at - $2 * interval '1 day', due_at = due_at - $2 * interval '1 day'
       where person_id = $1`,
      [learner.personId, days],
    ),
  );
  await withClient(database.connectionString, (client) =>
    client.query(
      `update cmdsp.practice_reviews set reviewed_at = reviewed_at - $2 * interval '1 day' where person_id = $1`,
      [learner.personId, days],
    ),
  );
}

test('knows nothing to practise before a quiz is finished', async () => {
  await answerTopicQuiz('1.1', { count: 2 });

  const shown = await today();

  expect(shown).toMatchObject({ today: { questions: 0, minutes: 0 }, due: 0, known: 0, nextDueAt: null });
});

test('takes a topic’s questions in when its quiz is finished, due in two days where they were right, in one where not', async () => {
  await answerTopicQuiz('1.1');
  await answerTopicQuiz('1.2', { word: 'second' });

  const shown = await today();

  expect(shown).toMatchObject({ known: 6, due: 0, today: { questions: 0 } });
  expect(Date.parse(shown.nextDueAt) - Date.now()).toBeGreaterThan(dayMs - leewayMs - 60_000);
  expect(Date.parse(shown.nextDueAt) - Date.now()).toBeLessThanOrEqual(dayMs - leewayMs);
  await letPass(1);
  expect((await due()).map(({ topic }) => topic.id)).toEqual(['1.2', '1.2', '1.2']);
  await letPass(1);
  expect(await today()).toMatchObject({ due: 6, today: { questions: 6, minutes: 4 }, nextDueAt: null });
});

test('counts a submitted module quiz as a review of its questions', async () => {
  await answerTopicQuiz('2.1');

  await submitModuleQuiz('second');

  expect((await today()).known).toBe(13);
  const memories = await asPerson(context.databases.candidate, learner.personId, (tx) =>
    listMemories(tx, learner.personId),
  );
  const seen = memories.filter(({ memory }) => memory.reps === 2);
  expect(seen.map(({ questionId }) => questionId.slice(0, 8))).toEqual(['quiz-2.1', 'quiz-2.1']);
  expect(seen.map(({ memory }) => memory.lapses)).toEqual([1, 1]);
});

/** As if everything this learner did lay before there was practice. */
async function forgetPractice() {
  await withClient(database.connectionString, async (client) => {
    for (const table of ['question_memories', 'practice_reviews', 'practice_starts']) {
      await client.query(`delete from cmdsp.${table} where person_id = $1`, [learner.personId]);
    }
  });
}

test('takes in at the first look what was finished before there was practice, once', async () => {
  await answerTopicQuiz('1.1');
  await answerTopicQuiz('1.2', { count: 2 });
  await answerTopicQuiz('2.1');
  await submitModuleQuiz('second');
  await forgetPractice();

  const looks = await Promise.all([today(), due(), today()]);
  const again = await today();

  expect(looks.map((look) => ('known' in look ? look.known : 'due'))).toEqual([16, 'due', 16]);
  expect(again).toMatchObject({ known: 16 });
  const { memories, reviews } = await asPerson(context.databases.candidate, learner.personId, async (tx) => ({
    memories: await listMemories(tx, learner.personId),
    reviews: await tx.selectFrom('practiceReviews').select(['questionId', 'origin']).execute(),
  }));
  expect(reviews.filter(({ origin }) => origin === 'topic-quiz')).toHaveLength(6);
  expect(reviews.filter(({ origin }) => origin === 'module-quiz')).toHaveLength(12);
  const twice = memories.filter(({ memory }) => memory.reps === 2);
  expect(twice.map(({ questionId }) => questionId.slice(0, 8))).toEqual(['quiz-2.1', 'quiz-2.1']);
  expect(twice.map(({ memory }) => memory.lapses)).toEqual([1, 1]);
});

test('makes of earlier quizzes the memories that practice would have made', async () => {
  await answerTopicQuiz('2.1');
  await submitModuleQuiz('first');
  await submitModuleQuiz('second');
  const memoriesNow = () =>
    asPerson(context.databases.candidate, learner.personId, async (tx) =>
      (await listMemories(tx, learner.personId)).toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1)),
    );
  const made = await memoriesNow();
  await forgetPractice();

  await today();

  expect(await memoriesNow()).toEqual(made);
});

test('leaves what is remembered already as it is when earlier quizzes are taken in', async () => {
  await answerTopicQuiz('1.1');
  await submitModuleQuiz('first');
  await withClient(database.connectionString, (client) =>
    client.query(`delete from cmdsp.question_memories where person_id = $1 and question_id like 'quiz-1.1%'`, [
      learner.personId,
    ]),
  );
  const count = async () =>
    asPerson(
      context.databases.candidate,
      learner.personId,
      async (tx) =>
        (await tx.selectFrom('practiceReviews').select('id').where('origin', '=', 'module-quiz').execute()).length,
    );
  const before = await count();

  const { known } = await today();

  expect(known).toBe(15);
  expect(await count()).toBe(before);
});

test('gives no key before an answer is recorded, and the feedback after it', async () => {
  await answerTopicQuiz('1.1');
  await letPass(3);
  const questions = await call('GET', '/api/practice/questions');
  const [first] = await due();
  if (first === undefined) throw new Error('nothing is due');

  const answer = await review(first.question, { word: 'second', ease: 'easy' });

  expect(questions.body).not.toContain(canary);
  expect(questions.body).not.toContain('quiz-1.1-');
  expect(answer.json()).toMatchObject({ feedback: { verdict: 'wrong' }, rating: 'again', isCounted: true });
  expect(answer.body).toContain(canary);
});

test.each([
  ['easy', 'easy'],
  ['thought', 'good'],
  ['guessed', 'hard'],
])('rates a right answer that came %s as %s, and puts the question off', async (ease, rating) => {
  await answerTopicQuiz('1.1');
  await letPass(3);
  const [first] = await due();
  if (first === undefined) throw new Error('nothing is due');

  const answer = (await review(first.question, { ease })).json();

  expect(answer.rating).toBe(rating);
  expect(Date.parse(answer.dueAt)).toBeGreaterThan(Date.now() + dayMs / 2);
  expect((await due()).map(({ question }) => question.handle)).not.toContain(first.question.handle);
  expect(await today()).toMatchObject({ due: 2, practisedLately: 1 });
});

test('records a review that is sent twice once, and answers alike', async () => {
  await answerTopicQuiz('1.1');
  await letPass(3);
  const [first] = await due();
  if (first === undefined) throw new Error('nothing is due');
  const id = randomUUID();

  const [one, other] = [await review(first.question, { id }), await review(first.question, { id, word: 'second' })];

  expect(one.statusCode).toBe(200);
  expect({ ...other.json(), feedback: other.json().feedback.verdict }).toEqual({
    ...one.json(),
    feedback: one.json().feedback.verdict,
  });
  expect((await today()).practisedLately).toBe(1);
});

test('keeps a second answer from another tab without moving the date', async () => {
  await answerTopicQuiz('1.1');
  await letPass(3);
  const [first] = await due();
  if (first === undefined) throw new Error('nothing is due');

  const [one, other] = await Promise.all([review(first.question), review(first.question, { word: 'second' })]);

  const answers = [one.json(), other.json()];
  expect(answers.map(({ isCounted }) => isCounted).toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true]);
  expect(new Set(answers.map(({ dueAt }) => dueAt)).size).toBe(1);
});

test('deals the options of a question in new orders from review to review', async () => {
  await answerTopicQuiz('1.1');
  await letPass(3);
  const watched = (await due())[0]?.question.handle;
  const orders = new Set<string>();
  for (let round = 0; round < 5; round += 1) {
    const shown = (await due()).find(({ question }) => question.handle === watched)?.question;
    if (shown === undefined) throw new Error('the question is not due');
    orders.add(shown.options.map(({ handle }) => handle).join());
    await review(shown, { word: 'second' });
    await letPass(1);
  }

  expect(orders.size).toBeGreaterThan(1);
});

test('starts a changed question anew', async () => {
  await answerTopicQuiz('1.1');
  const catalogue = aCatalogue();
  const changed = aContext(database, {
    catalogue: {
      ...catalogue,
      topics: catalogue.topics.map((topic) => ({
        ...topic,
        quiz: topic.quiz.map((question) =>
          question.id === 'quiz-1.1-2' ? { ...question, stem: 'Another text, which one?' } : question,
        ),
      })),
    },
    secrets: context.secrets,
    accounts: context.accounts,
  });
  const other = await buildApp(changed);
  const send = (method: 'GET' | 'PUT', url: string, payload?: object) =>
    other.inject({ method, url, headers: { cookie: learner.cookie }, ...(payload === undefined ? {} : { payload }) });

  const questions: Due[] = (await send('GET', '/api/practice/questions')).json().questions;
  const [only] = questions;
  if (only === undefined) throw new Error('nothing is due');
  await send('PUT', `/api/practice/reviews/${randomUUID()}`, {
    question: only.question.handle,
    response: { kind: 'single', option: optionOf(only.question) },
    ease: 'thought',
  });

  expect(questions).toHaveLength(1);
  expect(only.lastReviewedAt).toBeNull();
  const memories = await asPerson(context.databases.candidate, learner.personId, (tx) =>
    listMemories(tx, learner.personId),
  );
  expect(memories.find(({ questionId }) => questionId === 'quiz-1.1-2')?.memory).toMatchObject({ reps: 1, lapses: 0 });
  await other.close();
  await changed.databases.close();
});

test('can be rebuilt from its reviews to the last digit', async () => {
  await answerTopicQuiz('1.1', { word: 'second' });
  for (const [days, word, ease] of [
    [1, 'first', 'guessed'],
    [2, 'first', 'easy'],
    [20, 'second', 'thought'],
  ] as const) {
    await letPass(days);
    for (const { question } of await due()) await review(question, { word, ease });
  }
  const { personId } = learner;

  const [memories, rows] = await asPerson(context.databases.candidate, personId, async (tx) => [
    await listMemories(tx, personId),
    await tx.selectFrom('practiceReviews').selectAll().where('isCounted', '=', true).orderBy('reviewedAt').execute(),
  ]);

  expect(memories).toHaveLength(3);
  for (const { questionId, memory } of memories) {
    const reviews = rows
      .filter((row) => row.questionId === questionId)
      .map(({ questionHash, rating, reviewedAt }) => ({ questionHash, rating, at: instant(reviewedAt.getTime()) }));
    expect(reviews).toHaveLength(4);
    expect(rebuildMemory(reviews, memorySeed(personId, questionId))).toEqual(memory);
  }
});

test('proposes five minutes a day and calls them done, whatever is still due', async () => {
  for (const topic of ['1.1', '1.2', '1.3', '1.4']) await answerTopicQuiz(topic);
  await letPass(3);
  expect(await today()).toMatchObject({ due: 12, today: { questions: 7, minutes: 5 } });

  for (const { question } of (await due()).slice(0, 7)) await review(question);

  expect(await today()).toMatchObject({ due: 5, today: { questions: 0, minutes: 0 }, practisedLately: 7 });
});

test('hides one person’s practice from another, in the program and in the database', async () => {
  await answerTopicQuiz('1.1');
  await letPass(3);
  const [first] = await due();
  if (first === undefined) throw new Error('nothing is due');
  const other = await signInAs(context);

  const answer = await call(
    'PUT',
    `/api/practice/reviews/${randomUUID()}`,
    { question: first.question.handle, response: { kind: 'single', option: optionOf(first.question) }, ease: 'easy' },
    other,
  );
  const counts = await asPerson(context.databases.candidate, other.personId, async (tx) => [
    (await tx.selectFrom('questionMemories').selectAll().execute()).length,
    (await tx.selectFrom('practiceReviews').selectAll().execute()).length,
  ]);

  expect(answer.statusCode).toBe(404);
  expect((await today(other)).known).toBe(0);
  expect(counts).toEqual([0, 0]);
  await expect(
    asPerson(context.databases.candidate, other.personId, (tx) =>
      sql`insert into question_memories values (${learner.personId}, 'quiz-1.1-9', 'x', 1, 5, now(), now(), 1, 0)`.execute(
        tx,
      ),
    ),
  ).rejects.toThrow('row-level security');
});

test('refuses an answer that does not fit, and keeps nothing of it', async () => {
  await answerTopicQuiz('1.1');
  await letPass(3);
  const [first] = await due();
  if (first === undefined) throw new Error('nothing is due');

  const answer = await call('PUT', `/api/practice/reviews/${randomUUID()}`, {
    question: first.question.handle,
    response: { kind: 'single', option: 'strange' },
    ease: 'easy',
  });

  expect(answer.json()).toMatchObject({ code: 'answer-unusable' });
  expect((await today()).practisedLately).toBe(0);
});

test.each([
  ['strangers', 401, async () => null],
  ['people without the agreement', 403, () => signInAs(context, { isAgreementAccepted: false })],
])('refuses %s', async (_, status, sign) => {
  const who = await sign();

  const answers = await Promise.all([
    call('GET', '/api/practice', undefined, who),
    call('GET', '/api/practice/questions', undefined, who),
    call(
      'PUT',
      `/api/practice/reviews/${randomUUID()}`,
      { question: 'x', response: { kind: 'single', option: 'x' }, ease: 'easy' },
      who,
    ),
  ]);

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([status, status, status]);
});
