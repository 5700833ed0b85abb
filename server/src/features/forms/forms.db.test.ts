import type { Json } from '@cmdsp/primitives';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import type { App } from '../../http/app-type.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { buildId } from '../../sittings/forms/build-id.ts';
import { formOrderWork } from '../../sittings/forms/carry-out-order.ts';
import { ensureForms } from '../../sittings/forms/ensure-forms.ts';
import { anExamCatalogue } from '../../testing/a-bank.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { signInAs } from '../../testing/sign-in-as.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let cookies: Record<'first' | 'second' | 'candidate', string>;

beforeEach(async () => {
  database = await aDatabase();
  context = aContext(database, { catalogue: anExamCatalogue() });
  app = await buildApp(context);
  cookies = {
    first: (await signInAs(context, { roles: ['officer'], legalName: 'Olga Officer' })).cookie,
    second: (await signInAs(context, { roles: ['officer'], legalName: 'Omar Officer' })).cookie,
    candidate: (await signInAs(context)).cookie,
  };
});

afterEach(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

type Who = keyof typeof cookies;

async function get(who: Who, url: string) {
  return app.inject({ url, headers: { cookie: cookies[who] } });
}

async function post(who: Who, url: string, payload: object) {
  return app.inject({ method: 'POST', url, payload, headers: { cookie: cookies[who] } });
}

type Listed = { id: string; number: number; status: string; kind: string; isWalked: boolean };

async function list() {
  return (await get('first', '/api/forms')).json<{ forms: Listed[]; reserves: number; order: Json }>();
}

/** The first officer orders forms, and what works on jobs carries it out. */
async function order(count: number) {
  const ordered = (await post('first', '/api/form-orders', { count, reason: 'For the spring' })).json<{ id: string }>();
  const work = formOrderWork({ db: context.databases.staff, source: context });
  const settle = async () => undefined;
  await work({ id: ordered.id, data: { order: ordered.id }, attempt: 1, isLastAttempt: false, settle });
  return list();
}

const decide = async (who: Who, id: string, step: string) =>
  post(who, `/api/forms/${id}/decisions`, { step, reason: 'Looked at it' });

describe('the program at its start', () => {
  test('makes a rehearsal, two forms without a common question and a reserve, once, however many processes start', async () => {
    await Promise.all([ensureForms(context.databases.staff, context), ensureForms(context.databases.staff, context)]);

    const { forms, reserves } = await list();
    const keys = await context.databases.staff.selectFrom('formKeys').select('questionIds').execute();
    const decisions = await context.databases.staff.selectFrom('formDecisions').selectAll().execute();
    const ids = keys.flatMap(({ questionIds }) => questionIds);
    expect(forms.map(({ kind, status }) => `${kind} ${status}`).sort()).toEqual([
      'certification published',
      'certification published',
      'certification reserve',
      'rehearsal published',
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(reserves).toBe(1);
    expect(decisions.every(({ decidedBy, isDemonstration }) => decidedBy === null && isDemonstration)).toBe(true);
  });

  test('only proposes what comes from a private bank', async () => {
    const source = { ...context, isBankPrivate: true };

    await ensureForms(context.databases.staff, source);
    await ensureForms(context.databases.staff, source);

    const { forms } = await list();
    const certification = forms.filter(({ kind }) => kind === 'certification');
    expect(certification.map(({ status }) => status)).toEqual(['proposed', 'proposed', 'proposed']);
  });
});

describe('forms', () => {
  test('are ordered by an officer, proposed with a statement and a walk, and published by another', async () => {
    const { forms, order: last } = await order(2);
    const [form] = forms;
    const before = (await get('second', `/api/forms/${form?.id}`)).json<{ statement: Json; statementHash: string }>();

    const own = await decide('first', form?.id ?? '', 'published');
    const other = await decide('second', form?.id ?? '', 'published');

    const after = (await get('first', `/api/forms/${form?.id}`)).json<object>();
    expect(last).toMatchObject({ state: 'done', wanted: 2, made: 2, problem: null });
    expect(forms.map(({ number, status, isWalked }) => ({ number, status, isWalked }))).toEqual([
      { number: 2, status: 'proposed', isWalked: true },
      { number: 1, status: 'proposed', isWalked: true },
    ]);
    expect(before).toMatchObject({ statement: { form: { number: 2 }, isProvisional: true, enemiesTogether: 0 } });
    expect(own.json()).toMatchObject({ code: 'form-own-proposal' });
    expect(other.json()).toEqual({ reserves: 0 });
    expect(after).toMatchObject({
      form: { status: 'published' },
      faults: [],
      walks: [
        { hasPassed: true, isThisBuild: true, questions: 30, navigation: { states: 63, reached: 63 }, faults: [] },
      ],
      decisions: [
        { step: 'proposed', by: 'Olga Officer' },
        { step: 'published', by: 'Omar Officer' },
      ],
    });
  });

  test('have a statement whose hash is on the ledger', async () => {
    const { forms } = await order(1);
    const { statement } = (await get('first', `/api/forms/${forms[0]?.id}`)).json<{ statement: Json }>();

    const records = await context.databases.staff
      .selectFrom('ledgerRecords')
      .select(['kind', 'body'])
      .where('streamId', '=', forms[0]?.id ?? '')
      .orderBy('sequence')
      .execute();

    const stored = await context.databases.staff.selectFrom('formStatements').selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(records[0]?.body)).toContain(stored.statementHash);
    expect(stored.statement).toEqual(statement);
    expect(stored.statementHash).toHaveLength(sha256('').length);
    expect(records.map(({ kind }) => kind)).toEqual(['form-proposed', 'form-walked']);
  });

  test('go to the reserve, are released from there, retired, and decided about once', async () => {
    const { forms } = await order(1);
    const id = forms[0]?.id ?? '';

    const answers = [
      await decide('second', id, 'reserved'),
      await decide('second', id, 'published'),
      await decide('first', id, 'released'),
      await decide('first', id, 'retired'),
      await decide('second', id, 'retired'),
    ];

    expect(answers.map((answer) => answer.json<object>())).toMatchObject([
      { reserves: 1 },
      { code: 'form-decided' },
      { reserves: 0 },
      { reserves: 0 },
      { code: 'form-decided' },
    ]);
  });

  // beyond.md, complaint 32
  test('are not published without a walk that passed on this build', async () => {
    const { forms } = await order(1);
    const formId = forms[0]?.id ?? '';
    const { staff } = context.databases;
    const { walk } = await staff.selectFrom('formWalks').select('walk').executeTakeFirstOrThrow();
    const failed = { id: newId(), formId, build: buildId(context), hasPassed: false, walk: JSON.stringify(walk) };
    await staff.insertInto('formWalks').values(failed).execute();

    const refused = await decide('second', formId, 'published');
    const walked = await post('second', `/api/forms/${formId}/walks`, {});
    const published = await decide('second', formId, 'published');

    expect(refused.json()).toMatchObject({ code: 'form-not-walked' });
    expect(walked.json()).toEqual({ hasPassed: true });
    expect(published.statusCode).toBe(200);
  });

  test('are not published when the bank has changed since', async () => {
    const { forms } = await order(1);
    const { bank } = context.catalogue;
    const changed = { ...bank, questions: bank.questions.map((question) => ({ ...question, stem: 'Other words?' })) };
    const other = await buildApp({ ...context, catalogue: { ...context.catalogue, bank: changed } });

    const refused = await other.inject({
      method: 'POST',
      url: `/api/forms/${forms[0]?.id}/decisions`,
      payload: { step: 'published', reason: 'Looked at it' },
      headers: { cookie: cookies.second },
    });

    expect(refused.json()).toMatchObject({ code: 'form-faulty', detail: expect.stringContaining('was changed') });
    await other.close();
  });

  test('say in words which rules conflict when no further one can be made', async () => {
    const { order: last } = await order(4);

    expect(last).toMatchObject({
      state: 'failed',
      made: 3,
      problem: expect.stringMatching(/cannot be met together: .*in common with form/),
    });
  });

  test.each(['01900000-0000-7000-8000-000000000000', 'no-form'])('that do not exist are not found: %s', async (id) => {
    const answer = await get('first', `/api/forms/${id}`);

    expect(answer.json()).toMatchObject({ code: 'not-found', detail: 'There is no such form.' });
  });

  test('are shown to officers only, and nothing of what is on them', async () => {
    const { forms } = await order(1);
    const id = forms[0]?.id ?? '';

    const refused = await Promise.all([
      get('candidate', '/api/forms'),
      get('candidate', `/api/forms/${id}`),
      post('candidate', '/api/form-orders', { count: 1, reason: 'Mine' }),
      decide('candidate', id, 'published'),
    ]);

    expect(refused.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403]);
    expect((await get('first', `/api/forms/${id}`)).body).not.toMatch(/stem|correct|"seed"|d1-0|set-/);
  });
});
