import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { anExamCatalogue } from '../testing/a-bank.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { openRunningSittings, type RunningSitting } from '../testing/an-exam.ts';
import { withClient } from '../testing/with-client.ts';
import { verifyAnswers } from './verify-answers.ts';

let database: TestDatabase;
let context: Context;
let sitting: RunningSitting;

beforeEach(async () => {
  database = await aDatabase();
  context = aContext(database, { catalogue: anExamCatalogue() });
  [sitting] = (await openRunningSittings(context, 1)) as [RunningSitting]; // as many as asked for
  for (const revision of [1, 2, 3]) await save(revision);
});

afterEach(async () => {
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

async function save(revision: number) {
  const { committer, findRules } = context.sittings;
  const rules = await findRules(sitting.id);
  if (rules === null) throw new Error('The sitting was opened above');
  const question = sitting.questions[0];
  const option = question?.options[0]?.handle ?? '';
  // Which question comes first differs from sitting to sitting; those that take several answers have five options.
  const response = question?.options.length === 5 ? { kind: 'choose', options: [option] } : { kind: 'single', option };
  const change = { position: 1, fence: 1, revision, response };
  const request = { sittingId: sitting.id, personId: sitting.personId, positions: rules.positions, changes: [change] };
  expect((await committer.save(request)).outcomes).toMatchObject([{ kind: 'applied' }]);
}

/** Does what nobody may: as the owner of the tables. */
const tamper = (text: string) => withClient(database.connectionString, (client) => client.query(text));

describe('the answers and the ledger', () => {
  test('agree when nobody touched either', async () => {
    expect(await verifyAnswers(context.databases.staff)).toEqual([]);
  });

  test.each([
    {
      what: 'the last answer, taken away',
      statement: 'delete from cmdsp.responses where revision = 3',
      kinds: ['answers-missing'],
    },
    {
      what: 'an answer that was taken away from among others',
      statement: 'delete from cmdsp.responses where revision = 2',
      kinds: ['answers-missing', 'chain-broken'],
    },
    {
      what: 'an answer that was changed',
      statement: `update cmdsp.responses set response = 'null' where revision = 2`,
      kinds: ['answer-changed'],
    },
    {
      what: 'an answer that was moved to another time',
      statement: `update cmdsp.responses set at = at - interval '1 hour' where revision = 2`,
      kinds: ['answer-changed'],
    },
    {
      what: 'an answer that was given to another question',
      statement: `update cmdsp.responses set position = 2 where revision = 3`,
      kinds: ['answer-changed'],
    },
    {
      what: 'answers whose places in the chain were exchanged',
      statement: `update cmdsp.responses set sequence = sequence + 10;
        update cmdsp.responses set sequence = case revision when 1 then 1 when 2 then 3 else 2 end`,
      kinds: ['chain-broken', 'chain-broken'],
    },
    {
      what: 'an answer that stands there twice',
      statement: `insert into cmdsp.responses select (r).* from (select jsonb_populate_record(responses, '{"sequence": 4}') as r
        from cmdsp.responses where revision = 3) as copied`,
      kinds: ['answers-missing', 'chain-broken'],
    },
    {
      what: 'an answer that was slipped in',
      statement: `insert into cmdsp.responses select (r).* from (select jsonb_populate_record(responses, '{"sequence": 4, "revision": 9, "hash": "other"}') as r
        from cmdsp.responses where revision = 3) as copied`,
      kinds: ['answer-not-recorded'],
    },
    {
      what: 'an answer whose receipt was exchanged',
      statement: `update cmdsp.responses set hash = 'other' where revision = 3`,
      kinds: ['answer-not-recorded', 'answers-missing'],
    },
  ])('give away $what', async ({ statement, kinds }) => {
    await tamper(statement);

    const faults = await verifyAnswers(context.databases.staff);

    expect(faults.map(({ kind }) => kind).toSorted()).toEqual(kinds);
    for (const fault of faults) if ('sitting' in fault) expect(fault.sitting).toBe(sitting.id);
  });
});
