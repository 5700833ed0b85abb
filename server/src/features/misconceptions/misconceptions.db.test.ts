import type { QuestionResponse } from '@cmdsp/questions';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { newId } from '../../db/uuid.ts';
import type { App } from '../../http/app-type.ts';
import { hashQuestion } from '../../learning/hash-question.ts';
import { aQuizQuestion } from '../../testing/a-catalogue.ts';
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

type Question = { handle: string; stem: unknown; options: { handle: string; text: unknown }[] };
type Sign = { kind: string; topic: { id: string } };
type Belief = { slug: string; belief: string; seen: Sign[] };
type Held = { misconceptions: Belief[]; cleared: (Belief & { clearedBy: Sign })[]; questionsAnswered: number };

async function call(method: 'GET' | 'POST' | 'PUT', url: string, body?: object, who: SignedIn | null = learner) {
  return app.inject({
    method,
    url,
    headers: who === null ? {} : { cookie: who.cookie },
    ...(body === undefined ? {} : { payload: body }),
  });
}

async function held(who = learner): Promise<Held> {
  return (await call('GET', '/api/misconceptions', undefined, who)).json();
}

/** The test catalogue's first option is the key, its second names the belief of the topic. */
function choose(question: Question | undefined, name: 'first' | 'second'): QuestionResponse {
  const option = question?.options.find(({ text }) => JSON.stringify(text).includes(`The ${name} option`));
  return { kind: 'single', option: option?.handle ?? '' };
}

async function practise(topic: string, name: 'first' | 'second', index = 0) {
  const list = (await call('GET', `/api/topics/${topic}/questions`)).json<{ questions: { question: Question }[] }>();
  const question = list.questions[index]?.question;
  const answer = await call('POST', `/api/topics/${topic}/questions/${question?.handle}/answers`, {
    response: choose(question, name),
  });
  expect(answer.statusCode).toBe(200);
  return answer.json<{ options: { isChosen: boolean; misconception: unknown }[] }>();
}

async function fillQuiz(name: 'first' | 'second') {
  const drawn = (await call('POST', '/api/modules/2/quiz-tries')).json<{ id: string; questions: Question[] }>();
  for (const question of drawn.questions) {
    const response = choose(question, name);
    await call('PUT', `/api/quiz-tries/${drawn.id}/answers/${question.handle}`, { response });
  }
  return drawn.id;
}

test('holds nothing against somebody who has not answered yet', async () => {
  expect(await held()).toEqual({ misconceptions: [], cleared: [], questionsAnswered: 0 });
});

test('names the belief behind a wrong practice answer, in its feedback and in the list', async () => {
  const feedback = await practise('1.1', 'second');

  expect(feedback.options.filter(({ misconception }) => misconception !== null)).toMatchObject([
    { isChosen: true, misconception: { belief: 'Belief of 1.1' } },
  ]);
  expect(await held()).toMatchObject({
    misconceptions: [
      {
        slug: 'belief-1-1',
        harm: 'Harm',
        topics: [{ id: '1.1', title: 'Topic 1.1' }],
        seen: [{ kind: 'topic-questions', topic: { id: '1.1' } }],
      },
    ],
    questionsAnswered: 1,
  });
});

test('clears the belief once the same question is answered right, not another one', async () => {
  await practise('1.1', 'second');
  await practise('1.1', 'first', 1);
  expect((await held()).misconceptions).toHaveLength(1);

  await practise('1.1', 'first');

  expect(await held()).toMatchObject({
    misconceptions: [],
    cleared: [{ slug: 'belief-1-1', clearedBy: { kind: 'topic-questions', topic: { id: '1.1' } } }],
    questionsAnswered: 2,
  });
});

test('takes an answer of retrieval practice like any other', async () => {
  await practise('1.1', 'second');
  const question = aQuizQuestion('quiz-1.1-1', '1.1');
  const review = (option: string, reviewedAt: string) => ({
    id: newId(),
    personId: learner.personId,
    questionId: question.id,
    questionHash: hashQuestion(question),
    origin: 'practice' as const,
    verdict: 'right' as const,
    ease: 'easy' as const,
    rating: 'easy' as const,
    response: JSON.stringify({ kind: 'single', option }),
    isCounted: true,
    reviewedAt: new Date(reviewedAt),
  });
  const insert = async (row: ReturnType<typeof review>) =>
    asPerson(context.databases.candidate, learner.personId, (tx) =>
      tx.insertInto('practiceReviews').values(row).execute(),
    );

  await insert(review('o1', '2000-01-01T00:00:00Z'));
  expect((await held()).misconceptions).toHaveLength(1);
  await insert(review('o1', '2999-01-01T00:00:00Z'));

  expect((await held()).misconceptions).toEqual([]);
});

test('counts the answers of a quiz only once it is submitted', async () => {
  const quiz = await fillQuiz('second');
  expect(await held()).toEqual({ misconceptions: [], cleared: [], questionsAnswered: 0 });

  await call('POST', `/api/quiz-tries/${quiz}/submission`);

  const { misconceptions, questionsAnswered } = await held();
  expect(misconceptions.map(({ slug }) => slug).sort()).toEqual([1, 2, 3, 4, 5, 6].map((place) => `belief-2-${place}`));
  expect(misconceptions.map(({ seen }) => seen.length)).toEqual([2, 2, 2, 2, 2, 2]);
  expect(misconceptions[0]?.seen[0]).toMatchObject({ kind: 'module-quiz', module: 2, try: quiz });
  expect(questionsAnswered).toBe(12);
});

test('takes the answers of the diagnostic, once it is finished, until a question that could show the belief is right', async () => {
  const run = (await call('POST', '/api/diagnostic/runs')).json<{ id: string; questions: Question[] }>();
  const about = (topic: string) => run.questions.find(({ stem }) => JSON.stringify(stem).includes(`in ${topic},`));
  for (const topic of ['1.1', '1.2', '1.3']) {
    const question = about(topic);
    const response = choose(question, topic === '1.3' ? 'first' : 'second');
    await call('PUT', `/api/diagnostic/runs/${run.id}/answers/${question?.handle}`, { response });
  }
  expect(await held()).toEqual({ misconceptions: [], cleared: [], questionsAnswered: 0 });

  await call('POST', `/api/diagnostic/runs/${run.id}/completion`);
  const found = await held();
  await practise('1.2', 'first', 2);
  const after = await held();

  expect(found).toMatchObject({ cleared: [], questionsAnswered: 3 });
  expect(found.misconceptions.map(({ slug }) => slug).sort()).toEqual(['belief-1-1', 'belief-1-2']);
  expect(found.misconceptions[0]?.seen).toMatchObject([{ kind: 'diagnostic', run: run.id }]);
  expect(after.misconceptions.map(({ slug }) => slug)).toEqual(['belief-1-1']);
  expect(after.cleared).toMatchObject([
    {
      slug: 'belief-1-2',
      seen: [{ kind: 'diagnostic' }],
      clearedBy: { kind: 'topic-questions', topic: { id: '1.2' } },
    },
  ]);
});

test('shows nobody else’s beliefs, and none to strangers', async () => {
  await practise('1.1', 'second');
  const other = await signInAs(context);

  expect((await held(other)).misconceptions).toEqual([]);
  expect((await call('GET', '/api/misconceptions', undefined, null)).statusCode).toBe(401);
});
