import { instant } from '@cmdsp/primitives';
import type { Pool, PoolClient } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../../context.ts';
import { anExamCatalogue } from '../../testing/a-bank.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { withClient } from '../../testing/with-client.ts';
import { openRunningSittings, type RunningSitting } from '../../testing/an-exam.ts';
import { newAnswerStream } from './answer-stream.ts';
import { decideSitting } from './decide-sitting.ts';
import { lockAndLoad } from './load-facts.ts';
import { openCommitterPool } from './open-committer-pool.ts';
import { proveAnswers } from './prove-answers.ts';
import { rememberedSittings } from './remembered-sittings.ts';
import { sendAnswers } from './write-answers.ts';

// The statement that writes a batch is the last to judge it, whoever decided and by whatever clock.
let database: TestDatabase;
let context: Context;
let pool: Pool;
let client: PoolClient;
let sitting: RunningSitting;

beforeEach(async () => {
  database = await aDatabase();
  context = aContext(database, { catalogue: anExamCatalogue() });
  [sitting] = (await openRunningSittings(context, 1)) as [RunningSitting]; // as many as asked for
  pool = openCommitterPool({ url: database.url('staff'), size: 1 });
  client = await pool.connect();
});

afterEach(async () => {
  client.release(true);
  await pool.end();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

/** A decision made now, whose time is then said to be another by `shift` milliseconds. */
async function decided({ shift = 0, version = '', revision = 1 } = {}) {
  const rules = await context.sittings.findRules(sitting.id);
  if (rules === null) throw new Error('The sitting was opened above');
  const changes = [{ position: 1, fence: 1, revision, response: null }];
  const changesBySitting = new Map([[sitting.id, changes]]);
  const loaded = await lockAndLoad({ client, remembered: rememberedSittings(1), changesBySitting });
  await client.query('rollback');
  const now = instant(loaded.now + shift);
  const facts = loaded.sittings.map((known) => ({ ...known, version: version === '' ? known.version : version }));
  const decisions = facts.map((known) => decideSitting({ facts: known, changes, positions: rules.positions, now }));
  return {
    now,
    stream: newAnswerStream(),
    decisions: proveAnswers(decisions, { now, signer: context.sittings.signer }),
  };
}

const storedAnswers = () => context.databases.staff.selectFrom('responses').select(['revision', 'at']).execute();

describe('the statement that writes answers', () => {
  test.each([
    { what: 'now', shift: 0 },
    { what: 'a second ago', shift: -1000 },
  ])('takes a decision made $what', async ({ shift }) => {
    const decision = await decided({ shift });

    await sendAnswers(client, decision);

    expect(await storedAnswers()).toEqual([{ revision: 1, at: new Date(decision.now) }]);
  });

  test.each([
    { what: 'of a minute ago', shift: -60_000 },
    { what: 'that a wrong clock made, a second ahead', shift: 1000 },
    { what: 'about a row that has changed since', version: '1' },
  ])('refuses a decision $what, and writes nothing', async ({ shift = 0, version = '' }) => {
    const decision = await decided({ shift, version });

    await expect(sendAnswers(client, decision)).rejects.toMatchObject({ code: '40001' });

    expect(await storedAnswers()).toEqual([]);
    const heads = context.databases.staff.selectFrom('ledgerHeads').selectAll().where('streamKind', '=', 'answers');
    expect(await heads.execute()).toEqual([]);
  });

  test.each([
    { what: 'refuses what was decided before that', outcome: 'commit', answers: 0 },
    { what: 'writes when that came to nothing', outcome: 'rollback', answers: 1 },
  ])('waits for whoever is changing the sitting, and $what', async ({ outcome, answers }) => {
    const decision = await decided({});

    await withClient(database.connectionString, async (other) => {
      await other.query('begin');
      await other.query('update cmdsp.sittings set credit_ms = credit_ms');
      const sent = Promise.allSettled([sendAnswers(client, decision)]);
      await sleep(50);
      await other.query(outcome);
      await sent;
    });

    expect(await storedAnswers()).toHaveLength(answers);
  });

  test('keeps every change of the sitting waiting until the answers are there to be counted', async () => {
    const decision = await decided({});

    await client.query('begin');
    await sendAnswers(client, decision);
    const counted = withClient(database.connectionString, async (other) => {
      await other.query('begin');
      await other.query('select from cmdsp.sittings for no key update');
      const { rows } = await other.query<{ count: number }>('select count(*)::int as count from cmdsp.responses');
      await other.query('commit');
      return rows[0]?.count;
    });
    await sleep(50);
    await client.query('commit');

    expect(await counted).toBe(1);
  });

  test('refuses what was decided before another answer of the sitting was stored, and leaves the row as it was', async () => {
    const first = await decided({ revision: 1 });
    const second = await decided({ revision: 2 });
    await sendAnswers(client, first);

    await expect(sendAnswers(client, second)).rejects.toMatchObject({ code: '23505' });

    expect(await storedAnswers()).toEqual([{ revision: 1, at: new Date(first.now) }]);
    const third = await decided({ revision: 3 });
    expect(third.decisions[0]?.facts.version).toBe(first.decisions[0]?.facts.version);
    await sendAnswers(client, third);
    expect(await storedAnswers()).toHaveLength(2);
  });
});
