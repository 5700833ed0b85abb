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
import { watchResults } from './watch-results.ts';

// beyond.md, complaint 14: weeks of silence. A result that is reviewed has a promised day, and whoever is late says so.

let database: TestDatabase;
let context: Context;
let app: App;
let sitting: string;
let candidate: Awaited<ReturnType<typeof person>>;

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
    'truncate result_revisions, result_steps, results, responses, sitting_deals, sittings, form_papers, form_keys, forms cascade',
  );
  await insertFinishedSittings(database.connectionString, { form: randomUUID(), people: 1, seed: 'waits' });
  candidate = await person();
  const [row] = await query<{ id: string }>('update sittings set person_id = $1 returning id', [candidate.personId]);
  sitting = row?.id ?? '';
  // The trigger keeps whose result it is; only who made the table may put it aside.
  await query(`alter table results disable trigger user`);
  await query(
    `update results set person_id = $1, release_mode = 'after-review', decision = 'pass',
       review_by = clock_timestamp() + interval '5 days', promised_at = clock_timestamp() + interval '10 days'`,
    [candidate.personId],
  );
  await query(`alter table results enable trigger user`);
});

async function query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
  return withClient(database.connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    return (await client.query<Row>(text, [...values])).rows;
  });
}

async function person(roles: readonly 'officer'[] = []) {
  const signedIn = await signInAs(context, { roles });
  return { personId: signedIn.personId, ...aBrowser(app, signedIn.cookie) };
}

const steps = (by: Awaited<ReturnType<typeof person>>, step: 'review' | 'release') =>
  by.call('POST /api/result-steps', { step, sittings: [sitting], reason: 'Three remarks read; no key is wrong.' });
const tracker = async () => {
  const { body } = await candidate.call(`GET /api/sittings/${sitting}/tracker`);
  return (body as { steps: { step: string; state: string; isLate: boolean }[] }).steps; // as the contract says
};

describe('what candidates said about questions', () => {
  // beyond.md, complaint 12: reviewed before the release of results.
  const say = (position: number, body: string) =>
    query(
      `insert into question_remarks (sitting_id, position, revision, body) values ($1, $2, 1, $3)
       on conflict (sitting_id, position) do update set body = excluded.body, written_at = clock_timestamp()`,
      [sitting, position, body],
    );
  const review = (by: Awaited<ReturnType<typeof person>>, remarksReadAt: string | null) =>
    by.call('POST /api/result-steps', { step: 'review', sittings: [sitting], reason: 'Read it.', remarksReadAt });

  test('stands before officers with its question and without a name, and stops the review until it was read', async () => {
    const officer = await person(['officer']);
    await acceptBankAgreements(context, officer.personId);
    await say(3, 'Two options say the same.');

    const unread = await review(officer, null);
    const read = await officer.call('GET /api/waiting-results/remarks');
    const { readAt } = read.body as { readAt: string }; // as the contract says
    await say(4, 'The unit is missing.');
    const stale = await review(officer, readAt);
    const again = await officer.call('GET /api/waiting-results/remarks');
    const reviewed = await review(officer, (again.body as { readAt: string }).readAt); // as the contract says

    expect([unread, stale]).toMatchObject([
      { status: 409, body: { code: 'result-step-refused', detail: expect.stringContaining('One remark') } },
      { status: 409, body: { code: 'result-step-refused' } },
    ]);
    expect(read.body).toMatchObject({
      questions: [
        {
          questionId: 'q03',
          entry: 'q03',
          stem: 'What is done about q03?',
          remarks: [{ body: 'Two options say the same.' }],
        },
      ],
    });
    expect(JSON.stringify(again.body)).not.toContain(sitting);
    expect(JSON.stringify(again.body)).not.toContain(candidate.personId);
    expect(reviewed.status).toBe(200);
  });

  test('is a reading of the question bank: it opens only to who accepted what holds for that', async () => {
    const officer = await person(['officer']);

    const closed = await officer.call('GET /api/waiting-results/remarks');
    const candidates = await candidate.call('GET /api/waiting-results/remarks');

    expect([closed.body, candidates.body]).toMatchObject([
      { code: 'bank-agreement-needed' },
      { code: 'not-permitted' },
    ]);
  });
});

describe('a result that is reviewed before its release', () => {
  test('is not read before, and its way with promised days is', async () => {
    const result = await candidate.call(`GET /api/sittings/${sitting}/result`);

    expect(result).toMatchObject({ status: 409, body: { code: 'result-not-released' } });
    expect((await tracker()).map(({ step, state }) => `${step} ${state}`)).toEqual([
      'received done',
      'scored done',
      'reviewed next',
      'released later',
      'final later',
    ]);
  });

  test('is released by steps in their order, each with its reason in the ledger, and then says how sure it is', async () => {
    const officer = await person(['officer']);

    const early = await steps(officer, 'release');
    const reviewed = await steps(officer, 'review');
    const released = await steps(officer, 'release');

    expect([early.status, reviewed.status, released.status]).toEqual([409, 200, 200]);
    const { status, body } = await candidate.call(`GET /api/sittings/${sitting}/result`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ decision: 'pass', isFinal: false, isPassKept: false, earlier: [] });
    const kinds = await query<{ kind: string }>(
      `select kind from ledger_records where stream_id = $1 and reason is not null order by sequence`,
      [sitting],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['result-reviewed', 'result-released']);
    expect(
      await query(`select from progress_facts where person_id = $1 and kind = 'examination-passed'`, [
        candidate.personId,
      ]),
    ).toHaveLength(1);
  });

  test('is refused to an officer who is close to the candidate', async () => {
    const officer = await person(['officer']);
    await query(`insert into person_relations (id, person_id, kind, other_person_id) values ($1, $2, 'manages', $3)`, [
      newId(),
      officer.personId,
      candidate.personId,
    ]);

    expect(await steps(officer, 'review')).toMatchObject({ status: 403, body: { code: 'conflict-of-interest' } });
  });

  test('that is late is told to officers and to the candidate, once', async () => {
    await person(['officer']);
    await query(
      `update results set review_by = clock_timestamp() - interval '6 days', promised_at = clock_timestamp() - interval '1 day'`,
    );

    await watchResults(context);
    await watchResults(context);

    const own = await query(`select from notifications where person_id = $1 and event_key like 'result-late:%'`, [
      candidate.personId,
    ]);
    const theirs = await query<{ n: string }>(
      `select count(*) as n from notifications where person_id <> $1 and event_key like 'result-late:%' group by person_id, event_key`,
      [candidate.personId],
    );
    expect(own).toHaveLength(1);
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs.every(({ n }) => n === '1')).toBe(true);
    expect((await tracker()).filter(({ isLate }) => isLate).map(({ step }) => step)).toEqual(['reviewed', 'released']);
  });

  test('is not seen by anybody else', async () => {
    const other = await person();

    expect((await other.call(`GET /api/sittings/${sitting}/tracker`)).status).toBe(404);
    expect((await other.call('GET /api/waiting-results')).status).toBe(403);
  });
});
