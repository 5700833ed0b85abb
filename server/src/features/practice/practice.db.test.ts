import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asPerson } from '../../db/as-person.ts';
import { canary } from '../../testing/a-catalogue.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { dayMs, optionOf, openPracticeBench } from './testing/practice-bench.ts';

const { context, learner, call, today, due, answerTopicQuiz, review, letPass } = await openPracticeBench();

test('knows nothing to practise before a quiz is finished', async () => {
  await answerTopicQuiz('1.1', { count: 2 });

  const shown = await today();

  expect(shown).toMatchObject({ today: { questions: 0, minutes: 0 }, due: 0, known: 0, nextDueAt: null });
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
      sql`insert into question_memories values (${learner().personId}, 'quiz-1.1-9', 'x', 1, 5, now(), now(), 1, 0)`.execute(
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
