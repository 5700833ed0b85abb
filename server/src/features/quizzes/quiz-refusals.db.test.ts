import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { asPerson } from '../../db/as-person.ts';
import { canary } from '../../testing/a-catalogue.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { type Question, openQuizzesBench } from './testing/quizzes-bench.ts';

const { context, learner, call, draw, answerQuestions, submit } = await openQuizzesBench();

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
    asPerson(context.databases.candidate, learner().personId, (tx) =>
      tx.selectFrom('quizTryKeys').selectAll().execute(),
    );

  const before = await readKeys();
  await submit(drawn.id);
  const after = await readKeys();

  expect(before).toEqual([]);
  expect(after).toHaveLength(1);
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

test('lets the candidate role claim no passed quiz or examination that has no try behind it', async () => {
  const claim = (kind: 'module-quiz-passed' | 'examination-passed') =>
    asPerson(context.databases.candidate, learner().personId, (tx) =>
      sql`insert into progress_facts (id, person_id, kind, subject) values (gen_random_uuid(), ${learner().personId}, ${kind}, '1')`.execute(
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
