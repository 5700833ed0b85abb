import type { QuestionResponse } from '@cmdsp/questions';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { canary } from '../../testing/a-catalogue.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { drawQuestions } from './draw-questions.ts';

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

async function call(method: 'GET' | 'POST' | 'PUT', url: string, body?: object, who: SignedIn | null = learner) {
  return app.inject({
    method,
    url,
    headers: who === null ? {} : { cookie: who.cookie },
    ...(body === undefined ? {} : { payload: body }),
  });
}

async function draw(module = 1, who = learner) {
  const answer = await call('POST', `/api/modules/${module}/quiz-tries`, undefined, who);
  expect(answer.statusCode).toBe(200);
  return answer.json<{ kind: string; id: string; questions: Question[]; answers: unknown[] }>();
}

/** The option whose text says so; the test catalogue's first option is the key. */
function optionOf(question: Question, name: 'first' | 'second'): QuestionResponse {
  const option = question.options.find(({ text }) => JSON.stringify(text).includes(`The ${name} option`));
  return { kind: 'single', option: option?.handle ?? '' };
}

async function answerQuestions(drawn: { id: string; questions: Question[] }, right: number): Promise<void> {
  for (const [index, question] of drawn.questions.entries()) {
    const response = optionOf(question, index < right ? 'first' : 'second');
    const saved = await call('PUT', `/api/quiz-tries/${drawn.id}/answers/${question.handle}`, { response });
    expect(saved.statusCode).toBe(200);
  }
}

async function submit(id: string) {
  const answer = await call('POST', `/api/quiz-tries/${id}/submission`);
  return answer.json<{
    kind: string;
    score: { points: string; maximum: string; percent: number; isPassed: boolean };
    feedback: { verdict: string; options: { isCorrect: boolean; rationale: unknown }[] }[];
  }>();
}

test('draws twelve questions, two from each of the six topics', async () => {
  const drawn = await draw(3);

  const topics = drawn.questions.map(({ stem }) => /3\.\d/.exec(JSON.stringify(stem))?.[0] ?? '');
  expect(topics.sort()).toEqual(['3.1', '3.2', '3.3', '3.4', '3.5', '3.6'].flatMap((topic) => [topic, topic]));
});

test('records the seed, which draws the same quiz again', async () => {
  const drawn = await draw();
  const { seed } = await context.databases.staff
    .selectFrom('quizTryKeys')
    .select('seed')
    .where('tryId', '=', drawn.id)
    .executeTakeFirstOrThrow();
  const { paper } = await context.databases.staff
    .selectFrom('quizTries')
    .select('paper')
    .where('id', '=', drawn.id)
    .executeTakeFirstOrThrow();

  const again = drawQuestions(context.catalogue, { module: 1, seed });

  expect(again.paper).toEqual(paper);
});

test('gives back the open try instead of drawing a second one', async () => {
  const [one, other] = await Promise.all([draw(), draw()]);

  expect(other).toEqual(one);
});

test('sends no key, reason, internal id or seed before submission', async () => {
  const drawn = await draw();
  await answerQuestions(drawn, 12);

  const bodies = [
    JSON.stringify(drawn),
    (await call('GET', `/api/quiz-tries/${drawn.id}`)).body,
    (await call('GET', '/api/modules/1/quiz')).body,
  ].join();

  expect(bodies).not.toContain(canary);
  expect(bodies).not.toContain('isCorrect');
  expect(bodies).not.toContain('seed');
  expect(bodies).not.toMatch(/quiz-\d\.\d-\d/);
});

test('lets the database itself refuse the keys of an open try to the candidate role', async () => {
  const drawn = await draw();
  const readKeys = () =>
    asPerson(context.databases.candidate, learner.personId, (tx) => tx.selectFrom('quizTryKeys').selectAll().execute());

  const before = await readKeys();
  await submit(drawn.id);
  const after = await readKeys();

  expect(before).toEqual([]);
  expect(after).toHaveLength(1);
});

test('passes at nine of twelve and fails at eight, because 70 % are 8.4', async () => {
  const failing = await draw();
  await answerQuestions(failing, 8);
  const failed = await submit(failing.id);
  const passing = await draw();
  await answerQuestions(passing, 9);

  const passed = await submit(passing.id);

  expect(failed.score).toEqual({ points: '8/1', maximum: '12/1', percent: 66.6, isPassed: false });
  expect(passed.score).toEqual({ points: '9/1', maximum: '12/1', percent: 75, isPassed: true });
});

test('shows the reason of every option after submission', async () => {
  const drawn = await draw();
  await answerQuestions(drawn, 1);

  const submitted = await submit(drawn.id);

  expect(submitted.kind).toBe('submitted');
  expect(submitted.feedback).toHaveLength(12);
  expect(submitted.feedback.flatMap(({ options }) => options)).toHaveLength(48);
  expect(submitted.feedback.every(({ options }) => JSON.stringify(options).split(canary).length === 5)).toBe(true);
  expect(submitted.feedback.map(({ verdict }) => verdict).sort()).toEqual(['right', ...Array(11).fill('wrong')]);
});

test('submits once: a repeat shows the same result and writes nothing', async () => {
  const drawn = await draw();
  await answerQuestions(drawn, 12);

  const results = await Promise.all([submit(drawn.id), submit(drawn.id)]);
  const again = await submit(drawn.id);

  expect(results[1]).toEqual(results[0]);
  expect(again).toEqual(results[0]);
  const records = await context.databases.staff
    .selectFrom('ledgerRecords')
    .selectAll()
    .where('streamId', '=', drawn.id)
    .execute();
  expect(records.map(({ kind, actor }) => ({ kind, actor }))).toEqual([
    { kind: 'module-quiz-submitted', actor: `person:${learner.personId}` },
  ]);
});

test('takes no answer after submission', async () => {
  const drawn = await draw();
  const [question] = drawn.questions;
  await submit(drawn.id);

  const late = await call('PUT', `/api/quiz-tries/${drawn.id}/answers/${question?.handle}`, {
    response: question === undefined ? null : optionOf(question, 'first'),
  });

  expect(late.statusCode).toBe(409);
  expect(late.json()).toMatchObject({ code: 'quiz-submitted' });
});

test('keeps the last answer to a question and gives it back in the same handles', async () => {
  const drawn = await draw();
  const question = drawn.questions[0] ?? { handle: '', stem: '', options: [] };
  const url = `/api/quiz-tries/${drawn.id}/answers/${question.handle}`;

  await call('PUT', url, { response: optionOf(question, 'first') });
  await call('PUT', url, { response: optionOf(question, 'second') });

  const open = (await call('GET', `/api/quiz-tries/${drawn.id}`)).json<{ answers: unknown[] }>();
  expect(open.answers).toEqual([{ question: question.handle, response: optionOf(question, 'second') }]);
});

test.each([
  [
    'an option of another question',
    422,
    'answer-unusable',
    (drawn: Question[]) => ({ kind: 'single', option: drawn[1]?.options[0]?.handle }),
  ],
  [
    'another interaction',
    422,
    'answer-unusable',
    (drawn: Question[]) => ({ kind: 'choose', options: [drawn[0]?.options[0]?.handle] }),
  ],
  ['something that is no answer', 400, 'request-malformed', () => ({ kind: 'single', options: 7 })],
])('refuses %s', async (_, status, code, responseTo) => {
  const drawn = await draw();

  const answer = await call('PUT', `/api/quiz-tries/${drawn.id}/answers/${drawn.questions[0]?.handle}`, {
    response: responseTo(drawn.questions),
  });

  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ code });
});

test('refuses a question that is not in the try', async () => {
  const drawn = await draw();

  const answer = await call('PUT', `/api/quiz-tries/${drawn.id}/answers/strange`, {
    response: { kind: 'single', option: 'x' },
  });

  expect(answer.statusCode).toBe(404);
});

test('hides one person’s try from another', async () => {
  const drawn = await draw();
  const other = await signInAs(context);
  const handle = drawn.questions[0]?.handle;

  const answers = await Promise.all([
    call('GET', `/api/quiz-tries/${drawn.id}`, undefined, other),
    call('PUT', `/api/quiz-tries/${drawn.id}/answers/${handle}`, { response: { kind: 'single', option: 'x' } }, other),
    call('POST', `/api/quiz-tries/${drawn.id}/submission`, undefined, other),
  ]);

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
});

test('gives two tries different handles and draws', async () => {
  const first = await draw();
  await submit(first.id);

  const second = await draw();

  const handles = (drawn: typeof first) =>
    drawn.questions.flatMap(({ handle, options }) => [handle, ...options.map((option) => option.handle)]);
  expect(handles(second).filter((handle) => handles(first).includes(handle))).toEqual([]);
});

test('lists submitted tries newest first, and the open one apart', async () => {
  const first = await draw(2);
  await submit(first.id);
  const second = await draw(2);
  await submit(second.id);
  const open = await draw(2);
  await answerQuestions({ ...open, questions: open.questions.slice(0, 3) }, 0);

  const quiz = (await call('GET', '/api/modules/2/quiz')).json();

  expect(quiz).toMatchObject({ isPassed: false, passPercent: 70, openTry: { id: open.id, answered: 3 } });
  expect(quiz.tries.map(({ id }: { id: string }) => id)).toEqual([second.id, first.id]);
});

test('keeps the module passed after a later failed try', async () => {
  const good = await draw();
  await answerQuestions(good, 12);
  await submit(good.id);
  const bad = await draw();
  await submit(bad.id);

  const [quiz, progress] = [
    (await call('GET', '/api/modules/1/quiz')).json(),
    (await call('GET', '/api/progress')).json(),
  ];

  expect(quiz.isPassed).toBe(true);
  expect(progress.modules[0].state).toBe('passed');
  expect(progress.standing[0]).toMatchObject({ kind: 'met', id: 'module-1-quiz' });
});

test('lets the candidate role claim no passed quiz or examination that has no try behind it', async () => {
  const claim = (kind: 'module-quiz-passed' | 'examination-passed') =>
    asPerson(context.databases.candidate, learner.personId, (tx) =>
      sql`insert into progress_facts (id, person_id, kind, subject) values (gen_random_uuid(), ${learner.personId}, ${kind}, '1')`.execute(
        tx,
      ),
    );

  await expect(claim('module-quiz-passed')).rejects.toThrow('row-level security');
  await expect(claim('examination-passed')).rejects.toThrow('row-level security');
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
  const tryId = '01890000-0000-7000-8000-000000000000';

  const answers = await Promise.all([
    call('GET', '/api/modules/1/quiz', undefined, who),
    call('POST', '/api/modules/1/quiz-tries', undefined, who),
    call('GET', `/api/quiz-tries/${tryId}`, undefined, who),
    call('PUT', `/api/quiz-tries/${tryId}/answers/x`, { response: { kind: 'single', option: 'x' } }, who),
    call('POST', `/api/quiz-tries/${tryId}/submission`, undefined, who),
  ]);

  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(5).fill(status));
  expect(answers.map((answer) => answer.json().code)).toEqual(Array(5).fill(code));
});
