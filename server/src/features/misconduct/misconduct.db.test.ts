import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import type { App } from '../../http/app-type.ts';
import { releaseResult } from '../../results/release-result.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { anExaminedCandidate } from '../../testing/an-examined-candidate.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';

// beyond.md, complaint 23: nothing that was observed voids an examination; two people decide after a hearing, and it can be
// appealed.

let database: TestDatabase;
let context: Context;
let app: App;
let [ivan, olga, oleg]: SignedIn[] = [];

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  ivan = await signInAs(context, { roles: ['officer'] });
  olga = await signInAs(context, { roles: ['officer'] });
  oleg = await signInAs(context, { roles: ['officer'] });
});

afterAll(async () => {
  await app.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

const run = (statement: string, values: unknown[]) =>
  withClient(database.connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    return client.query(statement, values);
  });
const call = (who: SignedIn | undefined, key: string, body?: unknown) =>
  aBrowser(app, who?.cookie).call(key as never, body);
const facts = 'At 10:12 a telephone lay on the desk with its screen on.';
const proposal = {
  isEstablished: true,
  sanction: 'void-sitting',
  barMonths: null,
  reason: 'The facts are undisputed.',
};
const stateOf = async (sittingId: string) =>
  (await run('select state from sittings where id = $1', [sittingId])).rows[0] as { state: string }; // as selected

/** A case that Ivan reported about a candidate with a result that is not released yet. */
async function aCase() {
  const candidate = await signInAs(context);
  const examined = { personId: candidate.personId, ids: ['a', 'b', 'c'], isReleased: false };
  const { sittingId } = await anExaminedCandidate(database, examined);
  const reported = await call(ivan, 'POST /api/misconduct', { sittingId, facts });
  const { rows } = await run('select id from misconduct_cases where sitting_id = $1', [sittingId]);
  const { id } = rows[0] as { id: string }; // as selected
  const notice = (who = olga) =>
    call(who, `POST /api/misconduct/${id}/notice`, { notice: 'A telephone was seen on your desk at 10:12.' });
  const answer = () => call(candidate, `POST /api/misconduct/${id}/answer`, { answer: 'It was my alarm clock.' });
  const propose = (who = olga, more = {}) => call(who, `POST /api/misconduct/${id}/proposal`, { ...proposal, ...more });
  const decide = (who = oleg, isConfirmed = true) =>
    call(who, `POST /api/misconduct/${id}/decision`, { isConfirmed, reason: 'I looked at it myself.' });
  const mine = async () => (await call(candidate, 'GET /api/misconduct/mine')).body;
  return { candidate, sittingId, id, reported, notice, answer, propose, decide, mine };
}

describe('a case', () => {
  test('goes from report to decision, and the candidate reads nothing before the notice and no proposal', async () => {
    const { notice, answer, propose, decide, mine, candidate } = await aCase();

    const before = await mine();
    const steps = [(await notice()).status, (await answer()).status, (await propose()).status];
    const proposed = await mine();
    steps.push((await decide()).status);

    expect(steps).toEqual([204, 204, 204, 204]);
    expect(before).toEqual({ cases: [] });
    expect(proposed).toMatchObject({
      cases: [{ state: 'noticed', sanction: null, reason: null, isEstablished: null }],
    });
    expect(JSON.stringify(proposed)).not.toContain('screen on');
    expect(await mine()).toMatchObject({ cases: [{ state: 'decided', sanction: 'void-sitting' }] });
    const { rows } = await run(
      `select kind, body::text as body from ledger_records where stream_kind = 'misconduct' and body::text like $1`,
      ['%'],
    );
    expect(JSON.stringify(rows)).not.toMatch(/telephone|alarm clock|undisputed/);
    expect((await call(candidate, 'GET /api/appeals/mine')).body).toMatchObject({ sittings: [{ hasCase: true }] });
  });

  test('without a sanction lets the result go on; until then it is held, whoever releases it', async () => {
    const { sittingId, notice, answer, propose, decide } = await aCase();
    const release = () =>
      context.databases.staff.transaction().execute((tx) => releaseResult(tx, { sittingId, actor: 'system' }));

    const held = await release();
    await notice();
    await answer();
    await propose(olga, { isEstablished: false, sanction: 'none' });
    await decide();

    expect(held).toBe(false);
    const { rows } = await run('select released_at from results where sitting_id = $1', [sittingId]);
    expect(rows).toEqual([{ released_at: expect.any(Date) as Date }]);
    expect(await stateOf(sittingId)).toEqual({ state: 'submitted' });
  });

  test('voids a finished sitting only with the second signature, and says so on its ledger', async () => {
    const { sittingId, notice, answer, propose, decide } = await aCase();
    await notice();
    await answer();
    await propose();
    const proposed = await stateOf(sittingId);

    await decide();

    expect([proposed, await stateOf(sittingId)]).toEqual([{ state: 'submitted' }, { state: 'voided' }]);
    const { rows } = await run(`select kind, reason from ledger_records where stream_id = $1`, [sittingId]);
    expect(rows).toContainEqual({
      kind: 'sitting-voided',
      reason: expect.stringContaining('Decision in case') as string,
    });
  });

  test('with a bar says until when', async () => {
    const { notice, answer, propose, decide, mine } = await aCase();
    await notice();
    await answer();
    await propose(olga, { sanction: 'bar', barMonths: 6 });
    await decide();

    expect(await mine()).toMatchObject({
      cases: [{ sanction: 'bar', barMonths: 6, barredUntil: expect.any(String) as string }],
    });
  });

  test('is sent back to be proposed again', async () => {
    const { notice, answer, propose, decide } = await aCase();
    await notice();
    await answer();
    await propose();

    const answers = [(await decide(oleg, false)).status, (await decide()).status, (await propose()).status];

    expect(answers).toEqual([204, 409, 204]);
  });

  test.each<[string, (parts: Awaited<ReturnType<typeof aCase>>) => Promise<{ status: number }>, number]>([
    ['a proposal before the hearing', async ({ propose }) => propose(), 409],
    ['a proposal by whoever reported it', async ({ answer, propose }) => (await answer(), propose(ivan)), 403],
    [
      'a confirmation by whoever proposed it',
      async ({ answer, propose, decide }) => (await answer(), await propose(), decide(olga)),
      403,
    ],
    [
      'a confirmation by whoever reported it',
      async ({ answer, propose, decide }) => (await answer(), await propose(), decide(ivan)),
      403,
    ],
    [
      'a sanction for what was not established',
      async ({ answer, propose }) => (await answer(), propose(olga, { isEstablished: false })),
      400,
    ],
    ['a second report', async ({ sittingId }) => call(ivan, 'POST /api/misconduct', { sittingId, facts }), 409],
  ])('refuses %s', async (_title, attempt, status) => {
    const parts = await aCase();
    await parts.notice();

    expect((await attempt(parts)).status).toBe(status);
  });

  test('is decided by nobody who is close to the candidate; the relation is named, and the case is not shown', async () => {
    const { candidate, id, notice } = await aCase();
    const near = await signInAs(context, { roles: ['officer'] });
    await run(`insert into person_relations (id, person_id, kind, other_person_id) values ($1, $2, 'works-with', $3)`, [
      newId(),
      near.personId,
      candidate.personId,
    ]);

    const refused = await notice(near);

    expect(refused).toMatchObject({ status: 403, body: { code: 'conflict-of-interest' } });
    expect(JSON.stringify(refused.body)).toContain('You work with this candidate.');
    expect(JSON.stringify((await call(near, 'GET /api/misconduct')).body)).not.toContain(id);
  });
});

test('an invigilator reports about sittings in windows they look after, and about no other', async () => {
  const { sittingId, candidate } = await aCase();
  const invigilator = await signInAs(context, { roles: ['invigilator'] });
  const [windowId, bookingId] = [newId(), newId()];
  await run(
    `insert into exam_windows (id, title, opens_at, closes_at, time_zone, seats, venue, place, needs_check_in, created_by)
     values ($1, 'Past', now() - interval '2 hours', now() - interval '1 hour', 'UTC', 5, 'place', 'Here', true, $2)`,
    [windowId, ivan?.personId],
  );
  await run(
    `insert into bookings (id, window_id, person_id, state, free_until, does_absence_count)
     values ($1, $2, $3, 'attended', now(), true)`,
    [bookingId, windowId, candidate.personId],
  );
  await run('update sittings set booking_id = $2 where id = $1', [sittingId, bookingId]);
  const report = async () => (await call(invigilator, 'POST /api/misconduct', { sittingId, facts })).body;

  const stranger = await report();
  await run(`insert into exam_window_invigilators (id, window_id, person_id, assigned_by) values ($1, $2, $3, $4)`, [
    newId(),
    windowId,
    invigilator.personId,
    ivan?.personId,
  ]);

  expect(stranger).toMatchObject({ code: 'not-found' });
  // A case about this sitting is open already: this invigilator may know.
  expect(await report()).toMatchObject({ code: 'conflict' });
});
