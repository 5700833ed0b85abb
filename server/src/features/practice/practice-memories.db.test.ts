import { leewayMs, rebuildMemory } from '@cmdsp/practice';
import { instant } from '@cmdsp/primitives';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { asPerson } from '../../db/as-person.ts';
import { listMemories, memorySeed } from '../../learning/question-memories.ts';
import { aCatalogue } from '../../testing/a-catalogue.ts';
import { aContext } from '../../testing/a-context.ts';
import { withClient } from '../../testing/with-client.ts';
import { dayMs, type Due, openPracticeBench, optionOf } from './testing/practice-bench.ts';

const { database, context, learner, today, due, answerTopicQuiz, review, submitModuleQuiz, letPass } =
  await openPracticeBench();

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
  const memories = await asPerson(context.databases.candidate, learner().personId, (tx) =>
    listMemories(tx, learner().personId),
  );
  const seen = memories.filter(({ memory }) => memory.reps === 2);
  expect(seen.map(({ questionId }) => questionId.slice(0, 8))).toEqual(['quiz-2.1', 'quiz-2.1']);
  expect(seen.map(({ memory }) => memory.lapses)).toEqual([1, 1]);
});

/** As if everything this learner did lay before there was practice. */
async function forgetPractice() {
  await withClient(database.connectionString, async (client) => {
    for (const table of ['question_memories', 'practice_reviews', 'practice_starts']) {
      await client.query(`delete from cmdsp.${table} where person_id = $1`, [learner().personId]);
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
  const { memories, reviews } = await asPerson(context.databases.candidate, learner().personId, async (tx) => ({
    memories: await listMemories(tx, learner().personId),
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
    asPerson(context.databases.candidate, learner().personId, async (tx) =>
      (await listMemories(tx, learner().personId)).toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1)),
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
      learner().personId,
    ]),
  );
  const count = async () =>
    asPerson(
      context.databases.candidate,
      learner().personId,
      async (tx) =>
        (await tx.selectFrom('practiceReviews').select('id').where('origin', '=', 'module-quiz').execute()).length,
    );
  const before = await count();

  const { known } = await today();

  expect(known).toBe(15);
  expect(await count()).toBe(before);
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
    other.inject({ method, url, headers: { cookie: learner().cookie }, ...(payload === undefined ? {} : { payload }) });

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
  const memories = await asPerson(context.databases.candidate, learner().personId, (tx) =>
    listMemories(tx, learner().personId),
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
  const { personId } = learner();

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
