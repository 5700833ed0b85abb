import { expect, test } from 'vitest';
import { canary } from '../../testing/a-catalogue.ts';
import { drawQuestions } from './draw-questions.ts';
import { optionOf, openQuizzesBench } from './testing/quizzes-bench.ts';

const { context, learner, call, draw, answerQuestions, submit } = await openQuizzesBench();

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
    { kind: 'module-quiz-submitted', actor: `person:${learner().personId}` },
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
