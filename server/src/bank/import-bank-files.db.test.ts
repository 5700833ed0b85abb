import type { Bank } from '@cmdsp/content';
import type { BankQuestion } from '@cmdsp/questions';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { aBank } from '../testing/a-bank.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { importBankFiles } from './import-bank-files.ts';
import { loadPool } from './load-pool.ts';

let database: TestDatabase;
let context: Context;

beforeEach(async () => {
  database = await aDatabase();
  context = aContext(database);
});

afterEach(async () => {
  await context.databases.close();
  await database.drop();
});

const importAs = (bank: Bank, isPrivate = false) => importBankFiles(context.databases.staff, { bank, isPrivate });

const accepted = { drafted: { by: 'test', on: '2026-01-01' }, accepted: { by: 'Ann Other', on: '2026-02-01' } };

/** The test bank with its first question as told. */
function bankWith(change: Partial<Pick<BankQuestion, 'stem' | 'status' | 'provenance'>>): Bank {
  const { questions, sets } = aBank();
  return { sets, questions: questions.map((question, index) => (index === 0 ? { ...question, ...change } : question)) };
}

async function revisionsOf(entryId: string) {
  return context.databases.staff
    .selectFrom('bankRevisions')
    .select(['revision', 'state'])
    .where('entryId', '=', entryId)
    .orderBy('revision')
    .execute();
}

const pool = (isBankPrivate: boolean, bank: Bank = { questions: [], sets: [] }) =>
  loadPool(context.databases.staff, {
    catalogue: { bank },
    isBankPrivate,
    states: ['live', 'approved', 'ready-for-review'],
  });

test('takes in every question and set once, however many processes start', async () => {
  const bank = aBank();

  const counts = await Promise.all([importAs(bank), importAs(bank)]);

  const loaded = await pool(false);
  const records = await context.databases.staff
    .selectFrom('ledgerRecords')
    .select('kind')
    .where('streamKind', '=', 'bank')
    .execute();
  expect(new Set(counts.map(({ added }) => added))).toEqual(new Set([0, 63]));
  expect([loaded.questions.length, loaded.sets.length]).toEqual([54, 9]);
  expect(records).toHaveLength(1);
});

test('says live only of what a named human accepted', async () => {
  await importAs(bankWith({ provenance: accepted }));

  const { questions } = await pool(false);

  expect(questions.find(({ id }) => id === 'd1-01')).toMatchObject({ status: 'live', provenance: accepted });
  expect(questions.find(({ id }) => id === 'd1-02')?.status).toBe('ready-for-review');
});

test('a changed file becomes a further revision in place of the one that nobody worked on', async () => {
  await importAs(aBank());

  const counts = await importAs(bankWith({ stem: 'Which other thing should be done first?' }));

  expect(counts).toEqual({ added: 0, changed: 1, gone: 0 });
  expect(await revisionsOf('d1-01')).toEqual([
    { revision: 1, state: 'retired' },
    { revision: 2, state: 'ready-for-review' },
  ]);
});

test('a changed file only adds a draft where somebody has worked, and the live revision stays', async () => {
  await importAs(bankWith({ provenance: accepted }));
  await context.databases.staff
    .insertInto('bankRevisions')
    .values({
      entryId: 'd1-01',
      revision: 2,
      content: '{}',
      hash: '0'.repeat(64),
      origin: 'editor',
      draftedBy: 'x',
      draftedOn: '2026-01-01',
      state: 'draft',
    })
    .execute();

  await importAs(bankWith({ provenance: accepted, stem: 'Which other thing should be done first?' }));

  expect((await revisionsOf('d1-01')).map(({ state }) => state)).toEqual(['live', 'draft', 'draft']);
});

test('retires what has no file any more', async () => {
  await importAs(aBank());
  const { questions, sets } = aBank();

  const counts = await importAs({ questions: questions.slice(1), sets });

  expect(counts).toEqual({ added: 0, changed: 0, gone: 1 });
  expect((await revisionsOf('d1-01'))[0]?.state).toBe('retired');
});

test('never mixes the public practice bank into a private one', async () => {
  await importAs(aBank());
  const { questions } = aBank();

  await importAs({ questions: questions.slice(0, 2), sets: [] }, true);

  expect((await pool(true)).questions.map(({ id }) => id)).toEqual(['d1-01', 'd1-02']);
  expect((await pool(true)).sets).toEqual([]);
  expect((await pool(false)).questions).toHaveLength(52);
});

test('counts files that the tables do not know as they are', async () => {
  const bank = aBank();

  const loaded = await pool(false, bank);

  expect(loaded).toEqual(bank);
});
