import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import type { Context } from '../context.ts';
import type { App } from '../http/app-type.ts';
import type { StaffRole } from '../http/viewer.ts';
import { aBrowser } from '../testing/a-browser.ts';
import { acceptBankAgreements } from '../testing/accept-bank-agreements.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { insertFinishedSittings } from '../testing/insert-finished-sittings.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { withClient } from '../testing/with-client.ts';
import type { StoredStatistics } from './stored-statistics.ts';

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

async function staff(roles: readonly StaffRole[], { hasAgreed = true } = {}) {
  const person = await signInAs(context, { roles });
  if (hasAgreed) await acceptBankAgreements(context, person.personId);
  return { ...person, browser: aBrowser(app, person.cookie) };
}

type Shown = { newest: StoredStatistics | null; finishedSince: number };

describe('statistics', () => {
  test('have nothing to show before they were computed, and that is no reading of the bank', async () => {
    const officer = await staff(['officer']);

    const { body } = await officer.browser.call('GET /api/statistics');

    expect(body).toEqual({ newest: null, finishedSince: 0 });
    expect(await readingsOf(officer.personId)).toBe(0);
  });

  test('are of every form and question, with gates while there are few answers', async () => {
    const officer = await staff(['officer']);
    await insertFinishedSittings(database.connectionString, { form: randomUUID(), people: 12, seed: 'few' });

    const { status, body } = await officer.browser.call('POST /api/statistics');

    const taken = body as StoredStatistics; // as the contract says
    expect(status).toBe(200);
    expect(taken).toMatchObject({ sittings: 12, forms: [{ people: 12, maximum: 9, needed: 7 }] });
    expect(taken.questions).toHaveLength(10);
    expect(taken.questions[0]).toMatchObject({
      id: 'q01',
      difficulty: { kind: 'too-few', responses: 12, needsMore: expect.any(Number) },
      options: [
        { letter: 'A', text: 'Option A', isKey: true },
        { letter: 'B', isKey: false },
        { letter: 'C', isKey: false },
      ],
    });
    expect(taken.questions.find(({ id }) => id === 'q10')).toMatchObject({ isPretest: true, set: null });
    expect(taken.forms[0]?.strata.map(({ stratum, parts }) => [stratum, parts])).toEqual([
      ['Domain 1', 5],
      ['Scenario sets', 1],
    ]);
    expect(await readingsOf(officer.personId)).toBe(1);
  });

  test('take answers to one wording together from all forms, and keep another wording apart', async () => {
    const author = await staff(['author']);
    await insertFinishedSittings(database.connectionString, { form: randomUUID(), people: 40, seed: 'more' });
    await insertFinishedSittings(database.connectionString, {
      form: randomUUID(),
      people: 5,
      seed: 'other',
      stemOf: (id) => `A new wording of ${id}`,
    });

    const taken = (await author.browser.call('POST /api/statistics')).body as StoredStatistics; // as the contract says

    const [one, other] = taken.questions.filter(({ id }) => id === 'q03').sort((a, b) => b.forms - a.forms);
    expect(one).toMatchObject({ forms: 2, difficulty: { kind: 'estimated', responses: 52 } });
    expect(other).toMatchObject({ forms: 1, stem: 'A new wording of q03', difficulty: { kind: 'too-few' } });
  });

  test('are shown as they were kept, with how many have finished since', async () => {
    const author = await staff(['author']);
    const before = (await author.browser.call('POST /api/statistics')).body;
    await insertFinishedSittings(database.connectionString, { form: randomUUID(), people: 3, seed: 'late' });

    const { body } = await author.browser.call('GET /api/statistics');

    expect(body as Shown).toEqual({ newest: before, finishedSince: 3 }); // as the contract says
  });

  test('leave out sittings that were voided', async () => {
    const author = await staff(['author']);
    const before = (await author.browser.call('POST /api/statistics')).body as StoredStatistics; // as the contract says
    const form = randomUUID();
    await insertFinishedSittings(database.connectionString, { form, people: 4, seed: 'void' });
    await withClient(database.connectionString, async (client) => {
      await client.query(`update cmdsp.sittings set state = 'voided' where form_id = $1`, [form]);
    });

    const after = (await author.browser.call('POST /api/statistics')).body as StoredStatistics; // as the contract says

    expect(after.sittings).toBe(before.sittings);
  });

  test('write down in the ledger that they were computed', async () => {
    const records = await context.databases.staff
      .selectFrom('ledgerRecords')
      .select('kind')
      .where('streamKind', '=', 'statistics')
      .execute();

    expect(records.length).toBeGreaterThan(1);
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(['statistics-computed']));
  });
});

describe('statistics stay closed', () => {
  test.each([
    { who: 'a facilitator', roles: ['facilitator'], code: 'not-permitted' },
    { who: 'an officer who also teaches', roles: ['officer', 'facilitator'], code: 'bank-closed' },
    { who: 'an administrator', roles: ['administrator'], code: 'not-permitted' },
    { who: 'a candidate', roles: [], code: 'not-permitted' },
  ] as const)('to $who', async ({ roles, code }) => {
    const person = await staff(roles);

    const { body } = await person.browser.call('GET /api/statistics');

    expect(body).toMatchObject({ code });
  });

  test('to an author who has not promised to keep them confidential', async () => {
    const author = await staff(['author'], { hasAgreed: false });

    expect((await author.browser.call('POST /api/statistics')).body).toMatchObject({ code: 'bank-agreement-needed' });
  });

  test('to the database roles of candidates and of the sign-in pages', async () => {
    for (const role of ['candidate', 'auth'] as const)
      await expect(context.databases[role].selectFrom('statisticsSnapshots').selectAll().execute()).rejects.toThrow(
        /permission denied/,
      );
  });
});

async function readingsOf(personId: string): Promise<number> {
  const rows = await context.databases.staff
    .selectFrom('bankReadings')
    .select('id')
    .where('personId', '=', personId)
    .execute();
  return rows.length;
}
