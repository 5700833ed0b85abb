import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { asPerson } from '../../db/as-person.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { optionOf, openTopicsBench } from './testing/topics-bench.ts';

const { context, learner, call, listQuestions, answer } = await openTopicsBench();

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
    asPerson(context.databases.candidate, learner().personId, (tx) => statement.execute(tx));

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
