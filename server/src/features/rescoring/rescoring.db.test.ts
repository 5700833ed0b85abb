import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import type { App } from '../../http/app-type.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { acceptBankAgreements } from '../../testing/accept-bank-agreements.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { insertFinishedSittings } from '../../testing/insert-finished-sittings.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';

// beyond.md, idea 3 and complaint 13 (no recompute after a wrong key); traps 4 and 8.

let database: TestDatabase;
let context: Context;
let app: App;
let form: string;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
});

afterAll(async () => {
  await app.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

beforeEach(async () => {
  await query(
    'truncate result_revisions, result_steps, results, rescorings, responses, sitting_deals, sittings, form_papers, form_keys, forms cascade',
  );
  form = randomUUID();
  await insertFinishedSittings(database.connectionString, { form, people: 40, seed: 'rescoring' });
  // The invented people of these sittings exist, so that they can be told.
  await query(`insert into people (id, legal_name, display_name, audience_group)
    select person_id, 'Person ' || left(person_id::text, 8), 'Person', 'engineering' from sittings on conflict do nothing`);
  await query(`update results set released_at = clock_timestamp(), final_at = clock_timestamp() + interval '30 days'`);
});

async function query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
  return withClient(database.connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    return (await client.query<Row>(text, [...values])).rows;
  });
}

async function officer() {
  const person = await signInAs(context, { roles: ['officer'] });
  await acceptBankAgreements(context, person.personId);
  return { personId: person.personId, ...aBrowser(app, person.cookie) };
}

type Officer = Awaited<ReturnType<typeof officer>>;
const otherKey = { kind: 'keys', keys: [{ kind: 'single', correct: ['o2'] }] };
const both = {
  kind: 'keys',
  keys: [
    { kind: 'single', correct: ['o1'] },
    { kind: 'single', correct: ['o2'] },
  ],
};

async function propose(by: Officer, change: object, questionId = 'q01'): Promise<string> {
  const { status, body } = await by.call('POST /api/rescorings', {
    questionId,
    change,
    reason: 'Two sources give another answer.',
  });
  expect({ status, body }).toMatchObject({ status: 200 });
  return (body as { id: string }).id; // as the contract says
}

const sign = (by: Officer, id: string) =>
  by.call(`POST /api/rescorings/${id}/decisions`, { step: 'sign', reason: 'Checked the sources.' });

const results = () =>
  query<{
    sitting_id: string;
    decision: string;
    is_pass_kept: boolean;
    points: string;
    revision: number;
    questions: unknown;
  }>(
    'select sitting_id, decision, is_pass_kept, points, revision, maximum, questions from results order by sitting_id',
  );

const scores = async () => (await results()).map(({ decision: _d, is_pass_kept: _k, revision: _r, ...score }) => score);

describe('a change that two officers sign', () => {
  test('scores everybody again as the preview said, keeps what was, and writes a record for each', async () => {
    const [one, other] = [await officer(), await officer()];
    const before = await results();
    const shown = await one.call('POST /api/rescoring-previews', { questionId: 'q01', change: both });
    const preview = shown.body as { changed: number; failToPass: { sitting: string }[]; passToFail: unknown[] };

    const id = await propose(one, both);
    const unchanged = await results();
    const signed = await sign(other, id);

    const after = await results();
    expect(preview.changed).toBeGreaterThan(0);
    expect(preview.passToFail).toEqual([]);
    expect(unchanged).toEqual(before);
    expect(signed).toMatchObject({ status: 200, body: { changed: preview.changed } });
    expect(after.filter(({ revision }) => revision === 2)).toHaveLength(preview.changed);
    const nowPassing = after.filter((row, index) => row.decision === 'pass' && before[index]?.decision === 'fail');
    expect(nowPassing.map(({ sitting_id }) => sitting_id)).toEqual(
      preview.failToPass.map(({ sitting }) => sitting).sort(),
    );
    const kept = await query<{ points: string }>('select points from result_revisions order by sitting_id');
    expect(kept).toHaveLength(preview.changed);
    const records = await query(`select from ledger_records where kind = 'sitting-rescored'`);
    expect(records).toHaveLength(preview.changed);
    const told = await query(`select from notifications where event_key like 'result-rescored:%'`);
    expect(told).toHaveLength(preview.changed);
  });

  test('taken back gives every score it had, byte for byte', async () => {
    const [one, other] = [await officer(), await officer()];
    const before = JSON.stringify(await scores());
    const id = await propose(one, { kind: 'drop' });
    await sign(other, id);
    const between = JSON.stringify(await scores());

    const { body } = await other.call(`POST /api/rescorings/${id}/reversals`, {
      reason: 'The source was withdrawn since.',
    });
    await sign(one, (body as { id: string }).id);

    expect(between).not.toBe(before);
    expect(JSON.stringify(await scores())).toBe(before);
  });

  test('never makes a pass a fail by itself; an officer may for one person, with a reason that stays', async () => {
    const [one, other] = [await officer(), await officer()];
    const passed = (await results()).filter(({ decision }) => decision === 'pass');
    await sign(other, await propose(one, otherKey));

    const after = await results();
    const keptPasses = after.filter(({ is_pass_kept }) => is_pass_kept);
    const [first] = keptPasses;
    const withdrawn = await other.call(`POST /api/sittings/${first?.sitting_id}/pass-withdrawals`, {
      reason: 'The candidate said that the answer was copied.',
    });

    for (const { sitting_id } of passed)
      expect(after.find((row) => row.sitting_id === sitting_id)?.decision).toBe('pass');
    expect(keptPasses.length).toBeGreaterThan(0);
    expect(withdrawn.status).toBe(200);
    expect((await results()).find(({ sitting_id }) => sitting_id === first?.sitting_id)).toMatchObject({
      decision: 'fail',
      is_pass_kept: false,
      revision: 3,
    });
    expect(await query(`select reason from ledger_records where kind = 'pass-withdrawn'`)).toHaveLength(1);
  });
});

describe('is refused', () => {
  test('to the officer who proposed it', async () => {
    const one = await officer();

    expect(await sign(one, await propose(one, both))).toMatchObject({
      status: 409,
      body: { code: 'rescoring-refused' },
    });
  });

  test('to an officer who is close to somebody whose decision would change', async () => {
    const [one, other] = [await officer(), await officer()];
    const id = await propose(one, both);
    const [flipped] = await query<{ person_id: string }>(
      `select r.person_id from rescorings c, jsonb_array_elements(c.preview->'failToPass') f join results r on r.sitting_id = (f->>'sittingId')::uuid where c.id = $1`,
      [id],
    );
    await query(`insert into person_relations (id, person_id, kind, other_person_id) values ($1, $2, 'manages', $3)`, [
      newId(),
      other.personId,
      flipped?.person_id,
    ]);

    expect(await sign(other, id)).toMatchObject({ status: 403, body: { code: 'conflict-of-interest' } });
    expect((await results()).every(({ revision }) => revision === 1)).toBe(true);
  });

  test('when the key names what the question does not have, is the old one, or another change waits or is in force', async () => {
    const [one, other] = [await officer(), await officer()];
    const refusal = async (change: object) =>
      (await one.call('POST /api/rescorings', { questionId: 'q01', change, reason: 'Another answer is right.' })).body;

    expect(await refusal({ kind: 'keys', keys: [{ kind: 'single', correct: ['o9'] }] })).toMatchObject({
      code: 'rescoring-refused',
    });
    expect(await refusal({ kind: 'keys', keys: [{ kind: 'single', correct: ['o1'] }] })).toMatchObject({
      code: 'rescoring-refused',
    });
    const id = await propose(one, both);
    expect(await refusal(otherKey)).toMatchObject({ code: 'rescoring-refused' });
    await sign(other, id);
    expect(await refusal(otherKey)).toMatchObject({ code: 'rescoring-refused' });
  });

  test('to candidates and to officers who have not agreed to keep the bank confidential', async () => {
    const candidate = await signInAs(context);
    const fresh = await signInAs(context, { roles: ['officer'] });

    expect((await aBrowser(app, candidate.cookie).call('GET /api/rescorings')).status).toBe(403);
    expect((await aBrowser(app, fresh.cookie).call('GET /api/rescorings')).status).toBe(403);
  });

  test('by the database when anybody would rewrite what was kept', async () => {
    const write = context.databases.staff.updateTable('resultRevisions' as never).set({ points: '9/9' } as never); // as an attacker would
    const read = context.databases.candidate.selectFrom('rescorings').selectAll();

    await expect(write.execute()).rejects.toThrow(/permission denied/);
    await expect(read.execute()).rejects.toThrow(/permission denied/);
  });
});
