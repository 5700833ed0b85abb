import { setTimeout as sleep } from 'node:timers/promises';
import { instant } from '@cmdsp/primitives';
import { Client, type Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../../context.ts';
import { anExamCatalogue } from '../../testing/a-bank.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { openRunningSittings, type RunningSitting } from '../../testing/an-exam.ts';
import { withClient } from '../../testing/with-client.ts';
import { type GroupCommitter, openGroupCommitter } from './group-committer.ts';
import { openCommitterPool } from './open-committer-pool.ts';
import { newAnswerStream } from './answer-stream.ts';
import { verifyAnswers } from '../verify-answers.ts';
import { commitTogether } from './commit-together.ts';

// What a batch sends travels ahead of the answers; these tests break it at every place and look what was believed.
let database: TestDatabase;
let context: Context;
let pool: Pool;
let committer: GroupCommitter;
let good: RunningSitting;
let bad: RunningSitting;

beforeEach(async () => {
  database = await aDatabase();
  context = aContext(database, { catalogue: anExamCatalogue() });
  [good, bad] = (await openRunningSittings(context, 2)) as [RunningSitting, RunningSitting]; // as many as asked for
  pool = openCommitterPool({ url: database.url('staff'), size: 1, settings: { statement_timeout: '2s' } });
  committer = openGroupCommitter({ pool, lanes: 1, restMs: 0, signer: context.sittings.signer });
});

afterEach(async () => {
  // Whatever failed: what is stored and what the ledger commits to are the same.
  const faults = await verifyAnswers(context.databases.staff);
  if (faults.length > 0) throw new Error(`Answers and ledger differ: ${JSON.stringify(faults)}`);
  await committer.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

/** Runs as the superuser, who may put anything in the way. */
const prepare = (text: string) => withClient(database.connectionString, (client) => client.query(text));

/** Lets `what` happen when a row of the bad sitting is inserted, at once or at the commit. */
const trap = (table: string, what: string, when: 'at once' | 'at the commit' = 'at once') => {
  const [kind, deferral] = when === 'at once' ? ['', ''] : ['constraint', 'deferrable initially deferred'];
  return prepare(`create function public.trap() returns trigger language plpgsql as $$ begin ${what} return null; end $$;
    create ${kind} trigger trap after insert on cmdsp.${table} ${deferral}
      for each row when (new.sitting_id = '${bad.id}') execute function public.trap()`);
};

async function save(sitting: RunningSitting, { revision = 1, fence = 1, by = committer } = {}) {
  const rules = await context.sittings.findRules(sitting.id);
  if (rules === null) throw new Error('The sitting was opened above');
  const question = sitting.questions[0];
  const option = question?.options[0]?.handle ?? '';
  const response = question?.options.length === 5 ? { kind: 'choose', options: [option] } : { kind: 'single', option };
  const { outcomes } = await by.save({
    sittingId: sitting.id,
    personId: sitting.personId,
    positions: rules.positions,
    changes: [{ position: 1, fence, revision, response }],
  });
  return outcomes[0]?.kind;
}

async function stored(sitting: RunningSitting) {
  const { staff } = context.databases;
  const answers = await staff.selectFrom('responses').select('revision').where('sittingId', '=', sitting.id).execute();
  const evidence = await staff
    .selectFrom('changeEvidence')
    .select('cause')
    .where('sittingId', '=', sitting.id)
    .execute();
  return { answers: answers.length, evidence: evidence.length };
}

const nothing = { answers: 0, evidence: 0 };
const fail = `raise exception 'trapped';`;

describe('a batch in which a statement fails', () => {
  test.each([
    { where: 'the write', when: 'at once' },
    { where: 'the commit', when: 'at the commit' },
  ] as const)('is not acknowledged, and the others are saved one by one: $where', async ({ when }) => {
    await trap('responses', fail, when);

    const results = await Promise.allSettled([save(bad), save(good)]);

    expect(results).toMatchObject([
      { status: 'rejected', reason: { message: 'trapped' } },
      { status: 'fulfilled', value: 'applied' },
    ]);
    expect(await stored(bad)).toEqual(nothing);
    expect(await stored(good)).toEqual({ answers: 1, evidence: 0 });
  });

  test.each([
    { where: 'the write', when: 'at once' },
    { where: 'the commit', when: 'at the commit' },
  ] as const)('is not acknowledged when everything was remembered either: $where', async ({ when }) => {
    await Promise.all([save(bad), save(good)]);
    await trap('responses', fail, when);

    const results = await Promise.allSettled([save(bad, { revision: 2 }), save(good, { revision: 2 })]);

    expect(results).toMatchObject([
      { status: 'rejected', reason: { message: 'trapped' } },
      { status: 'fulfilled', value: 'applied' },
    ]);
    expect(await stored(bad)).toEqual({ answers: 1, evidence: 0 });
    expect(await stored(good)).toEqual({ answers: 2, evidence: 0 });
  });

  test('writes no answer when the evidence sent before it fails', async () => {
    await trap('change_evidence', fail);
    const change = save(bad, { fence: 7 });

    const results = await Promise.allSettled([change, save(bad)]);

    expect(results).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled', value: 'applied' }]);
    expect(await stored(bad)).toEqual({ answers: 1, evidence: 0 });
  });

  test('decides nothing when a question before the decision fails', async () => {
    await save(good);
    await prepare('alter table cmdsp.change_evidence rename to hidden_evidence');

    const results = await Promise.allSettled([save(bad, { fence: 7 }), save(good, { revision: 2 })]);

    expect(results).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled', value: 'applied' }]);
  });

  test('is not acknowledged when the lock fails, and the next one is saved', async () => {
    await prepare('alter table cmdsp.sittings rename to hidden_sittings');

    const failed = await Promise.allSettled([save(bad), save(good)]);
    await prepare('alter table cmdsp.hidden_sittings rename to sittings');

    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await save(bad)).toBe('applied');
  });
});

describe('a connection that is in doubt', () => {
  test('is not used again after a statement took too long', async () => {
    await trap('responses', 'perform pg_sleep(30);');

    const tooLong = await Promise.allSettled([save(bad)]);

    expect(tooLong).toMatchObject([{ status: 'rejected', reason: { code: '57014' } }]);
    expect(await stored(bad)).toEqual(nothing);
    expect(await save(good)).toBe('applied');
  });

  test('is replaced when it is cut in the middle of the write, and nothing was acknowledged', async () => {
    await trap('responses', 'perform pg_sleep(1);');
    const cut = Promise.allSettled([save(bad)]);
    const backend = `pg_stat_activity where application_name = 'cmdsp-committer' and datname = current_database()`;
    while ((await prepare(`select from ${backend} and wait_event = 'PgSleep'`)).rowCount === 0);

    await prepare(`select pg_terminate_backend(pid) from ${backend} and wait_event = 'PgSleep'`);

    expect(await cut).toMatchObject([{ status: 'rejected' }]);
    expect(await stored(bad)).toEqual(nothing);
    expect(await save(good)).toBe('applied');
  });

  test('gives no commit when its transaction had failed before', async () => {
    const client = await pool.connect();
    await client.query('begin');
    await client.query('select 1 / 0').catch(() => undefined);

    const stream = newAnswerStream();
    const committed = commitTogether(client, { now: instant(1), decisions: [], stream });

    await expect(committed).rejects.toMatchObject({ code: 'batch-not-committed' });
    client.release(true);
  });
});

describe('what is remembered of a sitting', () => {
  test('gives way to what another process wrote meanwhile', async () => {
    const otherPool = openCommitterPool({ url: database.url('staff'), size: 1 });
    const other = openGroupCommitter({ pool: otherPool, lanes: 1, restMs: 0, signer: context.sittings.signer });
    const kinds = [];

    for (let revision = 1; revision <= 6; revision += 1) {
      const by = revision % 2 === 0 ? other : committer;
      kinds.push(await save(good, { revision, by }));
      kinds.push(await save(good, { revision: 1, by }));
    }
    await other.close();

    expect(kinds).toEqual(Array.from({ length: 12 }, () => 'applied'));
    expect(await stored(good)).toEqual({ answers: 6, evidence: 0 });
  });

  test('gives way to a change of the sitting itself', async () => {
    await save(good);
    await prepare(`update cmdsp.sittings set fence = 2, fence_since = 2 where id = '${good.id}'`);

    const kinds = [await save(good, { revision: 2, fence: 1 }), await save(good, { revision: 3, fence: 2 })];

    expect(kinds).toEqual(['stale-fence', 'applied']);
  });

  test.each([
    {
      what: 'changes it',
      change: 'fence = 2, fence_since = 2',
      fence: 2,
      kinds: ['applied', 'stale-fence', 'applied'],
    },
    { what: 'lets it be', change: null, fence: 1, kinds: ['applied', 'applied', 'applied'] },
  ])('waits for whoever holds the sitting and $what', async ({ change, fence, kinds }) => {
    const first = await save(good);
    const holder = new Client({ connectionString: database.connectionString });
    await holder.connect();
    await holder.query('begin');
    await holder.query(`select from cmdsp.sittings where id = $1 for no key update`, [good.id]);

    const second = save(good, { revision: 2 });
    await sleep(250);
    const during = await stored(good);
    if (change !== null) await holder.query(`update cmdsp.sittings set ${change} where id = $1`, [good.id]);
    await holder.query('commit');
    await holder.end();

    expect(during).toEqual({ answers: 1, evidence: 0 });
    expect([first, await second, await save(good, { revision: 3, fence })]).toEqual(kinds);
  });

  test('spares the others of a batch when one sitting has changed', async () => {
    await Promise.all([save(good), save(bad)]);
    await prepare(`update cmdsp.sittings set fence = 2, fence_since = 2 where id = '${bad.id}'`);

    const kinds = await Promise.all([save(good, { revision: 2 }), save(bad, { revision: 2 })]);

    expect(kinds).toEqual(['applied', 'stale-fence']);
    expect(await stored(good)).toEqual({ answers: 2, evidence: 0 });
    expect(await stored(bad)).toEqual({ answers: 1, evidence: 1 });
  });

  test('is never believed when two processes save the same sitting at the same moment', async () => {
    const others = [1, 2, 3].map(() => {
      const own = openCommitterPool({ url: database.url('staff'), size: 1 });
      return openGroupCommitter({ pool: own, lanes: 1, restMs: 0, signer: context.sittings.signer });
    });

    const kinds = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        save(good, { revision: index + 1, by: others[index % others.length] ?? committer }),
      ),
    );
    await Promise.all(others.map((other) => other.close()));

    const { staff } = context.databases;
    const rows = await staff
      .selectFrom('responses')
      .selectAll()
      .where('sittingId', '=', good.id)
      .orderBy('sequence')
      .execute();
    expect(kinds.every((kind) => kind === 'applied' || kind === 'superseded')).toBe(true);
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.map(({ previousHash }) => previousHash)).toEqual([null, ...rows.slice(0, -1).map(({ hash }) => hash)]);
  });
});
