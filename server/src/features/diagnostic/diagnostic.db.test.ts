import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { aCatalogue, canary } from '../../testing/a-catalogue.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';

// The key of every question is the option "The first option"; the stem names its topic, whose module is its domain.

type Question = { handle: string; stem: unknown; options: { handle: string; text: unknown }[] };
type Run = { id: string; kind: string; questions: Question[]; answers: { question: string }[] };
type Proposal = {
  domain: { number: number };
  right: number;
  finding: string;
  lowerPercent: number;
  upperPercent: number;
  topics: { id: string; isMissed: boolean }[];
};

let database: TestDatabase;
let context: Context;
let app: App;
let learner: SignedIn;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
});

beforeEach(async () => {
  learner = await signInAs(context);
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

async function call(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
  who: SignedIn | null = learner,
) {
  const headers = who === null ? {} : { cookie: who.cookie };
  return app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
}

const begin = async (): Promise<Run> => (await call('POST', '/api/diagnostic/runs')).json();
const complete = (id: string, who = learner) => call('POST', `/api/diagnostic/runs/${id}/completion`, undefined, who);
const domainOf = ({ stem }: Question) => Number(/question in (\d)\./.exec(JSON.stringify(stem))?.[1]);

function answer(run: Run, question: Question, word = 'first') {
  const option = question.options.find(({ text }) => JSON.stringify(text).includes(`The ${word} option`))?.handle ?? '';
  return call('PUT', `/api/diagnostic/runs/${run.id}/answers/${question.handle}`, {
    response: { kind: 'single', option },
  });
}

/** Answers so many questions of each domain rightly and leaves the rest. */
async function answerRightly(run: Run, rights: Readonly<Record<number, number>>) {
  for (const [domain, count] of Object.entries(rights)) {
    for (const question of run.questions.filter((one) => domainOf(one) === Number(domain)).slice(0, count)) {
      await answer(run, question);
    }
  }
}

async function letPass(days: number) {
  await withClient(database.connectionString, (client) =>
    client.query(
      `update cmdsp.diagnostic_runs set finished_at = finished_at - $2 * interval '1 day' where person_id = $1`,
      [learner.personId, days],
    ),
  );
}

test('asks 24 questions, four of each domain, and gives no key before the end', async () => {
  const begun = await call('POST', '/api/diagnostic/runs');
  const run: Run = begun.json();

  const saved = await Promise.all(run.questions.slice(0, 6).map((question) => answer(run, question)));
  const shown = await call('GET', `/api/diagnostic/runs/${run.id}`);

  expect(
    run.questions
      .map(domainOf)
      .toSorted((a, b) => a - b)
      .join(''),
  ).toBe('111122223333444455556666');
  for (const { body } of [begun, shown, ...saved]) {
    expect(body).not.toContain(canary);
    expect(body).not.toContain('diag-d');
  }
});

test('begins one go, however often it is begun, and goes on where it was left', async () => {
  const [one, other] = await Promise.all([begin(), begin()]);
  await answerRightly(one, { 3: 2 });

  const again = await begin();

  expect(new Set([one.id, other.id, again.id]).size).toBe(1);
  expect(again.questions).toEqual(one.questions);
  expect(again.answers).toHaveLength(2);
  expect((await call('GET', '/api/diagnostic')).json()).toMatchObject({
    questions: 24,
    openRun: { id: one.id, answered: 2 },
    runs: [],
    mayStartAt: null,
  });
});

test('takes an answer back', async () => {
  const run = await begin();
  const [question] = run.questions;
  if (question === undefined) throw new Error('no question');
  await answer(run, question);

  const url = `/api/diagnostic/runs/${run.id}/answers/${question.handle}`;
  const answers = [await call('DELETE', url), await call('DELETE', url)];

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([204, 204]);
  expect((await begin()).answers).toEqual([]);
});

test('proposes first where help is surest to be needed, with the interval that four questions leave', async () => {
  const run = await begin();
  await answerRightly(run, { 1: 4, 2: 1, 3: 3, 4: 0, 5: 2, 6: 4 });

  const finished = (await complete(run.id)).json();

  expect(
    finished.proposals.map(({ domain, right, finding, lowerPercent, upperPercent }: Proposal) => [
      domain.number,
      right,
      finding,
      lowerPercent,
      upperPercent,
    ]),
  ).toEqual([
    [4, 0, 'surely-to-learn', 0, 49],
    [2, 1, 'surely-to-learn', 5, 70],
    [5, 2, 'likely-to-learn', 15, 85],
    [3, 3, 'likely-solid', 30, 95],
    [1, 4, 'likely-solid', 51, 100],
    [6, 4, 'likely-solid', 51, 100],
  ]);
  const [first] = finished.proposals as Proposal[];
  expect(first?.topics.map(({ id, isMissed }) => `${id} ${isMissed}`)).toEqual([
    '4.1 true',
    '4.2 true',
    '4.3 true',
    '4.4 true',
    '4.5 false',
    '4.6 false',
  ]);
  expect(finished.feedback).toHaveLength(24);
  expect(JSON.stringify(finished)).toContain(canary);
});

test('changes nothing after the end, and completing again shows the same', async () => {
  const run = await begin();
  const [question] = run.questions;
  if (question === undefined) throw new Error('no question');
  const first = (await complete(run.id)).json();

  const [late, withdrawn, second] = [
    await answer(run, question),
    await call('DELETE', `/api/diagnostic/runs/${run.id}/answers/${question.handle}`),
    (await complete(run.id)).json(),
  ];

  expect([late.json().code, withdrawn.json().code]).toEqual(['diagnostic-finished', 'diagnostic-finished']);
  expect(second).toEqual(first);
});

test('may be taken again after 30 days, and keeps every go', async () => {
  const run = await begin();
  await answerRightly(run, { 1: 2 });
  await complete(run.id);

  const early = await call('POST', '/api/diagnostic/runs');
  await letPass(29);
  const stillEarly = await call('POST', '/api/diagnostic/runs');
  const waiting = (await call('GET', '/api/diagnostic')).json();
  await letPass(1.1);
  const second = await begin();
  await complete(second.id);

  expect([early.json().code, stillEarly.json().code]).toEqual(['too-early', 'too-early']);
  expect(Date.parse(waiting.mayStartAt)).toBeGreaterThan(Date.now());
  expect((await call('GET', '/api/diagnostic')).json().runs).toMatchObject([
    { id: second.id, right: 0, asked: 24 },
    { id: run.id, right: 2, asked: 24 },
  ]);
  const handles = ({ questions }: Run) => questions.map(({ handle }) => handle);
  expect(handles(second).filter((handle) => handles(run).includes(handle))).toEqual([]);
});

test('leads the next step to the domain proposed first and asks for the same certificate', async () => {
  const before = (await call('GET', '/api/progress')).json();
  const run = await begin();
  await answerRightly(run, { 1: 4, 2: 4, 3: 4, 4: 4, 5: 0, 6: 4 });
  await complete(run.id);

  const after = (await call('GET', '/api/progress')).json();

  expect(before).toMatchObject({ nextStep: { topic: '1.1' }, diagnostic: null });
  expect(after).toMatchObject({ nextStep: { topic: '5.1' }, diagnostic: { run: run.id, first: { number: 5 } } });
  expect(after.standing).toEqual(before.standing);
});

test('hides one person’s diagnostic from another, and its key from its own person until the end', async () => {
  const run = await begin();
  const other = await signInAs(context);
  const handle = run.questions[0]?.handle;

  const answers = await Promise.all([
    call('GET', `/api/diagnostic/runs/${run.id}`, undefined, other),
    call(
      'PUT',
      `/api/diagnostic/runs/${run.id}/answers/${handle}`,
      { response: { kind: 'single', option: 'x' } },
      other,
    ),
    call('DELETE', `/api/diagnostic/runs/${run.id}/answers/${handle}`, undefined, other),
    complete(run.id, other),
  ]);
  const keys = (who: SignedIn) =>
    asPerson(context.databases.candidate, who.personId, (tx) => tx.selectFrom('diagnosticKeys').selectAll().execute());
  const [theirs, ownBefore] = [await keys(other), await keys(learner)];
  await complete(run.id);

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
  expect([theirs, ownBefore]).toEqual([[], []]);
  expect(await keys(learner)).toHaveLength(1);
});

test('is not there while it is not written', async () => {
  const empty = aContext(database, {
    catalogue: { ...aCatalogue(), diagnostic: [] },
    secrets: context.secrets,
    accounts: context.accounts,
  });
  const other = await buildApp(empty);
  const headers = { cookie: learner.cookie };

  const [shown, begun] = [
    await other.inject({ method: 'GET', url: '/api/diagnostic', headers }),
    await other.inject({ method: 'POST', url: '/api/diagnostic/runs', headers }),
  ];

  expect(shown.json()).toMatchObject({ questions: 0, openRun: null });
  expect(begun.statusCode).toBe(404);
  await other.close();
  await empty.databases.close();
});

test.each([
  ['strangers', 401, async () => null],
  ['people without the agreement', 403, () => signInAs(context, { isAgreementAccepted: false })],
])('refuses %s', async (_, status, sign) => {
  const who = await sign();
  const run = '01890000-0000-7000-8000-000000000000';

  const answers = await Promise.all([
    call('GET', '/api/diagnostic', undefined, who),
    call('POST', '/api/diagnostic/runs', undefined, who),
    call('GET', `/api/diagnostic/runs/${run}`, undefined, who),
    call('PUT', `/api/diagnostic/runs/${run}/answers/x`, { response: { kind: 'single', option: 'x' } }, who),
    call('DELETE', `/api/diagnostic/runs/${run}/answers/x`, undefined, who),
    call('POST', `/api/diagnostic/runs/${run}/completion`, undefined, who),
  ]);

  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(6).fill(status));
});
