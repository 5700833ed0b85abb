import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import type { App } from '../../http/app-type.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';

let database: TestDatabase;
let context: Context;
let app: App;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

const run = (statement: string, values: unknown[] = []) =>
  withClient(database.connectionString, (client) => client.query(statement, values));
const call = (who: SignedIn | null, key: string, body?: unknown) => aBrowser(app, who?.cookie).call(key as never, body);

async function aCohort(): Promise<string> {
  const { staff } = context.databases;
  const release = 'f'.repeat(64);
  await staff
    .insertInto('contentReleases')
    .values({ hash: release, isBankPrivate: false, programRelease: 'test' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const id = `cohort-${newId()}`;
  await staff.insertInto('cohorts').values({ id, title: 'Spring', release }).execute();
  return id;
}

/** Somebody of a cohort who has handed in the quiz of module 2. */
async function aLearner(cohort: string): Promise<SignedIn> {
  const learner = await signInAs(context);
  await run('insert into cmdsp.cohort_members (person_id, cohort_id) values ($1, $2)', [learner.personId, cohort]);
  await run(
    `insert into cmdsp.quiz_tries (id, person_id, module, content_release, paper, submitted_at, points, maximum, is_passed)
     values ($1, $2, 2, 'r', '{}', now(), '1', '2', false)`,
    [newId(), learner.personId],
  );
  return learner;
}

const about = (scale: number, words?: string) => ({
  survey: 'module',
  version: 1,
  occasion: '2',
  answers: [
    { question: 'clear', scale, words: null },
    ...(words === undefined ? [] : [{ question: 'change', scale: null, words }]),
  ],
});
const administrator = () => signInAs(context, { roles: ['administrator'] });
const resultsOf = async (who: SignedIn, cohort: string) =>
  (await call(who, `GET /api/feedback/cohorts/${cohort}`)).body as {
    results: { shown: number; questions: { question: string; counts?: number[]; words?: string[] }[] }[];
  }; // as the contract says

describe('being asked', () => {
  test('happens after the quiz of a module, and once', async () => {
    const learner = await aLearner(await aCohort());
    const newcomer = await signInAs(context);

    const asked = await call(learner, 'GET /api/feedback/mine');
    const answers = [
      await call(newcomer, 'POST /api/feedback', about(4)),
      await call(learner, 'POST /api/feedback', about(4)),
      await call(learner, 'POST /api/feedback', about(1)),
    ];
    const afterwards = await call(learner, 'GET /api/feedback/mine');

    expect(asked.body).toMatchObject({ open: [{ survey: 'module', occasion: '2' }], given: [] });
    expect(answers.map(({ status }) => status)).toEqual([409, 204, 409]);
    expect(afterwards.body).toMatchObject({ open: [], given: [{ survey: 'module' }] });
  });

  test('about an examination waits for the release of its result', async () => {
    const learner = await aLearner(await aCohort());
    const sitting = newId();
    const answer = {
      survey: 'exam',
      version: 1,
      occasion: sitting,
      answers: [{ question: 'fair', scale: 5, words: null }],
    };

    const early = await call(learner, 'POST /api/feedback', answer);

    expect(early).toMatchObject({ status: 409, body: { code: 'too-early' } });
  });

  test.each([
    ['a scale beyond five', [{ question: 'clear', scale: 6, words: null }]],
    ['words where a number is asked', [{ question: 'clear', scale: null, words: 'yes' }]],
    ['a question that was not asked', [{ question: 'lunch', scale: 3, words: null }]],
    ['nothing at all', []],
  ])('refuses %s', async (_title, answers) => {
    const learner = await aLearner(await aCohort());

    const refused = await call(learner, 'POST /api/feedback', { ...about(1), answers });

    expect(refused.status).toBe(400);
  });
});

describe('what staff see', () => {
  test('begins with five answers and grows by five', async () => {
    const cohort = await aCohort();
    const viewer = await administrator();
    const shown: (number | null)[] = [];
    for (let number = 1; number <= 10; number += 1) {
      await call(await aLearner(cohort), 'POST /api/feedback', about((number % 5) + 1, `Words of ${number}`));
      shown.push((await resultsOf(viewer, cohort)).results[0]?.shown ?? null);
    }

    expect(shown).toEqual([null, null, null, null, 5, 5, 5, 5, 5, 10]);
    const { results } = await resultsOf(viewer, cohort);
    const [result] = results;
    expect(result?.questions.find(({ question }) => question === 'clear')?.counts).toEqual([2, 2, 2, 2, 2]);
    expect(result?.questions.find(({ question }) => question === 'change')?.words).toHaveLength(10);
    expect(JSON.stringify(results)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  test('does not change with the sixth answer, whatever it says', async () => {
    const cohort = await aCohort();
    const viewer = await administrator();
    for (let number = 1; number <= 5; number += 1) await call(await aLearner(cohort), 'POST /api/feedback', about(3));
    const before = await resultsOf(viewer, cohort);

    await call(await aLearner(cohort), 'POST /api/feedback', about(1, 'I am the only one who is angry'));

    expect(await resultsOf(viewer, cohort)).toEqual(before);
  });

  test('is the facilitator’s own cohorts, and nobody else’s', async () => {
    const [mine, other] = [await aCohort(), await aCohort()];
    const facilitator = await signInAs(context, { roles: ['facilitator'] });
    await run('insert into cmdsp.cohort_facilitators (id, cohort_id, person_id) values ($1, $2, $3)', [
      newId(),
      mine,
      facilitator.personId,
    ]);
    const outsiders = [
      null,
      await signInAs(context),
      await signInAs(context, { roles: ['author'] }),
      await signInAs(context, { roles: ['auditor'] }),
    ];

    const own = await call(facilitator, `GET /api/feedback/cohorts/${mine}`);
    const foreign = await call(facilitator, `GET /api/feedback/cohorts/${other}`);
    const refused = await Promise.all(outsiders.map((who) => call(who, `GET /api/feedback/cohorts/${mine}`)));

    expect([own.status, foreign.status]).toEqual([200, 404]);
    expect(refused.map(({ status }) => status)).toEqual([401, 403, 403, 403]);
    expect((await call(facilitator, 'GET /api/feedback/cohorts')).body).toMatchObject({ cohorts: [{ id: mine }] });
  });

  test.each(['feedback_responses', 'feedback_answers'])('is never the table %s itself', async (table) => {
    const read = withClient(database.url('staff'), (client) => client.query(`select * from cmdsp.${table}`));

    await expect(read).rejects.toThrow('permission denied');
  });

  test('and other learners see nothing of it', async () => {
    const cohort = await aCohort();
    const [learner, other] = [await aLearner(cohort), await aLearner(cohort)];
    await call(learner, 'POST /api/feedback', about(2, 'Mine'));

    const rows = await withClient(database.url('candidate'), async (client) => {
      await client.query("select set_config('cmdsp.person_id', $1, false)", [other.personId]);
      return (await client.query('select * from cmdsp.feedback_answers')).rows;
    });

    expect(rows).toEqual([]);
  });
});

describe('a lesson learned', () => {
  const lesson = (ownerId: string) => ({
    title: 'Module 2 is too fast',
    said: 'Many found the pace of the threat modelling topics too fast.',
    survey: 'module',
    module: '2',
    question: 'pace',
    ownerId,
    dueOn: '2030-01-31',
  });

  test('is written, closed with its outcome, published to everybody, and on the ledger', async () => {
    const [author, owner] = [
      await signInAs(context, { roles: ['author'] }),
      await signInAs(context, { roles: ['facilitator'] }),
    ];

    const written = await call(author, 'POST /api/lessons', lesson(owner.personId));
    const { id } = written.body as { id: string }; // as the contract says
    const before = await call(null, 'GET /api/feedback/changes');
    const close = { state: 'done', outcome: 'Topic 2.3 was split in two.', isPublished: true };
    const closed = [
      await call(owner, `POST /api/lessons/${id}/close`, close),
      await call(owner, `POST /api/lessons/${id}/close`, close),
    ];
    const afterwards = await call(null, 'GET /api/feedback/changes');

    expect(closed.map(({ status }) => status)).toEqual([204, 409]);
    expect(JSON.stringify(before.body)).not.toContain(id);
    expect(afterwards.body).toMatchObject({
      changes: [{ id, question: 'How was the pace?', outcome: 'Topic 2.3 was split in two.' }],
    });
    const { rows } = await run('select kind from cmdsp.ledger_records where stream_id = $1 order by sequence', [id]);
    expect(rows).toEqual([{ kind: 'lesson-written' }, { kind: 'lesson-closed' }]);
  });

  test('that was dropped is not published', async () => {
    const author = await signInAs(context, { roles: ['author'] });
    const { body } = await call(author, 'POST /api/lessons', lesson(author.personId));
    const { id } = body as { id: string }; // as the contract says

    await call(author, `POST /api/lessons/${id}/close`, {
      state: 'dropped',
      outcome: 'It was one person’s week.',
      isPublished: true,
    });

    expect(JSON.stringify((await call(null, 'GET /api/feedback/changes')).body)).not.toContain(id);
  });

  test('needs an owner with a role and a question that was asked; auditors read, candidates do not', async () => {
    const author = await signInAs(context, { roles: ['author'] });
    const [auditor, candidate] = [await signInAs(context, { roles: ['auditor'] }), await signInAs(context)];

    const answers = [
      await call(author, 'POST /api/lessons', lesson(candidate.personId)),
      await call(author, 'POST /api/lessons', { ...lesson(author.personId), question: 'lunch' }),
      await call(auditor, 'POST /api/lessons', lesson(author.personId)),
      await call(candidate, 'POST /api/lessons', lesson(author.personId)),
      await call(auditor, 'GET /api/lessons'),
      await call(candidate, 'GET /api/lessons'),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 403, 403, 200, 403]);
  });
});
