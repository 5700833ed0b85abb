import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { aCatalogue, aQuizQuestion, canary } from '../../testing/a-catalogue.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { loadShippedContent } from '../../testing/kept-content.ts';
import { sampleQuestions } from './sample-questions.ts';

let database: TestDatabase;
let context: Context;
let app: App;

beforeAll(async () => {
  database = await aDatabase();
  const catalogue = aCatalogue();
  // A bank question stands in the catalogue too; it must be nowhere in public.
  const { reviewBy: _, ...question } = aQuizQuestion(`${canary}-bank`, '1.2');
  const bank = [{ ...question, reviewBy: '2099-01-01', provenance: catalogue.programme.provenance }];
  context = aContext(database, { catalogue: { ...catalogue, bank: { questions: bank, sets: [] } } });
  app = await buildApp(context);
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

const get = (url: string) => app.inject({ method: 'GET', url });

test('shows the programme to anybody', async () => {
  const answer = await get('/api/programme');

  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({
    examination: { questions: 30, scenarioSets: 3, durationMinutes: 60, passPercent: 70 },
    moduleQuiz: { questions: 12, passPercent: 70 },
    certification: { schemeVersion: '2026.1', validityMonths: 36 },
  });
  expect(answer.json().modules.flatMap(({ topics }: { topics: unknown[] }) => topics)).toHaveLength(36);
});

test('shows the handbook with a list of its sections', async () => {
  const handbook = (await get('/api/handbook')).json();

  expect(handbook).toMatchObject({ title: 'Handbook', contents: [{ id: 'scoring', text: 'Scoring' }] });
});

test('shows the whole programme to print, with outcomes and introductions and without any lesson', async () => {
  const answer = await get('/api/programme-handbook');
  const { modules } = answer.json();

  expect(modules).toHaveLength(6);
  expect(modules[0]).toMatchObject({ number: 1, introduction: { title: 'Before module 1' } });
  expect(modules[1].introduction).toBeNull();
  expect(modules[0].topics[0]).toMatchObject({ id: '1.1', coreFor: expect.any(Array), outcomes: expect.any(Array) });
  expect(answer.body).not.toContain(canary);
});

test('shows a complete topic and five questions from five topics, none of them with a key', async () => {
  const [topic, questions] = [await get('/api/sample/topic'), await get('/api/sample/questions')];

  expect(topic.json()).toMatchObject({ topic: { id: '1.1', isComplete: true } });
  expect(questions.json().questions).toHaveLength(5);
  expect(questions.json().interactions.map((entry: { question: { kind: string } }) => entry.question.kind)).toEqual([
    'ordering',
    'matching',
    'hotspot',
    'evidence',
    'numeric',
  ]);
  expect(topic.body + questions.body).not.toContain(canary);
  expect(topic.body + questions.body).not.toMatch(/isCorrect|quiz-\d\.\d-\d/);
});

test('takes the sample questions out of the quizzes of the shipped content', async () => {
  const { catalogue } = await loadShippedContent();

  const chosen = sampleQuestions(catalogue);

  const bank = new Set([
    ...catalogue.bank.questions.map(({ id }) => id),
    ...catalogue.bank.sets.flatMap(({ questions }) => questions.map(({ id }) => id)),
  ]);
  expect(chosen).toHaveLength(5);
  expect(new Set(chosen.map(({ topic }) => topic[0])).size).toBe(5);
  expect(chosen.filter(({ id }) => bank.has(id))).toEqual([]);
});

test('gives the reason of every option once a sample question is answered', async () => {
  const [first] = (await get('/api/sample/questions')).json().questions;
  const { handle, options } = first.question;

  const answer = await app.inject({
    method: 'POST',
    url: `/api/sample/questions/${handle}/answers`,
    payload: { response: { kind: 'single', option: options[0].handle } },
  });

  expect(answer.statusCode).toBe(200);
  expect(answer.json().options.filter(({ isCorrect }: { isCorrect: boolean }) => isCorrect)).toHaveLength(1);
  expect(answer.json().options.filter(({ isChosen }: { isChosen: boolean }) => isChosen)).toHaveLength(1);
  expect(
    answer
      .json()
      .options.every(({ rationale }: { rationale: unknown }) => JSON.stringify(rationale).includes('because')),
  ).toBe(true);
});

test.each([
  ['a question that is not in the sample', 'strange', { kind: 'single', option: 'x' }, 404, 'not-found'],
  ['an option the question does not have', null, { kind: 'single', option: 'x' }, 422, 'answer-unusable'],
  ['two options for one best answer', null, { kind: 'choose', options: ['x', 'y'] }, 422, 'answer-unusable'],
  ['something that is no answer', null, 'first', 400, 'request-malformed'],
])('refuses %s', async (_, handle, response, status, code) => {
  const [first] = (await get('/api/sample/questions')).json().questions;

  const answer = await app.inject({
    method: 'POST',
    url: `/api/sample/questions/${handle ?? first.question.handle}/answers`,
    payload: { response },
  });

  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ code });
});
