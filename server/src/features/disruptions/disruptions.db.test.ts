import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { newId } from '../../db/uuid.ts';
import { pauseSitting } from '../../sittings/pause-sitting.ts';
import { settleDisruptions } from '../../disruptions/settle-disruptions.ts';
import { loadFinishedForms } from '../../statistics/load-finished-forms.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';
import { openSittingsBench } from '../sittings/testing/sittings-bench.ts';

const { database, context, app, aRunning, letPass } = await openSittingsBench();
const { staff } = context.databases;
const officer = await signInAs(context, { roles: ['officer'], legalName: 'Olga Officer' });
const call = async (method: 'GET' | 'POST', url: string, cookie: string, payload?: object) =>
  app.inject({ method, url, headers: { cookie }, ...(payload === undefined ? {} : { payload }) });

/** The server was there from the first number of minutes ago to the second, and so on. */
async function theServerRan(...spans: readonly (readonly [number, number])[]): Promise<void> {
  await withClient(database.connectionString, (client) => client.query('truncate cmdsp.server_runs'));
  for (const [from, to] of spans)
    await sql`insert into server_runs (id, build, started_at, last_beat_at) values (${newId()}, 'test',
      clock_timestamp() - ${from} * interval '1 minute', clock_timestamp() - ${to} * interval '1 minute')`.execute(
      staff,
    );
}

/** A page of the sitting was there in these spans of minutes ago. */
async function thePageBeat(sittingId: string, ...spans: readonly (readonly [number, number])[]): Promise<void> {
  for (const [from, to] of spans)
    await sql`insert into sitting_connections (sitting_id, holder, from_at, seen_at) values (${sittingId}, 'browser-one',
      clock_timestamp() - ${from} * interval '1 minute', clock_timestamp() - ${to} * interval '1 minute')`.execute(
      staff,
    );
}

/** A running certification examination that began so many minutes ago. */
async function aSittingSince(minutes: number) {
  const running = await aRunning();
  await letPass(running.id, minutes);
  return running;
}

const deadlineOf = async ({
  room,
  id,
}: {
  room: { sitting: (id: string) => Promise<{ json: () => unknown }> };
  id: string;
}) => ((await room.sitting(id)).json() as { deadline: number }).deadline; // as the contract says
type Listed = { disruptions: { id: string; cause: string; state: string; people: number; from: string }[] };
const listed = async () => (await call('GET', '/api/disruptions', officer.cookie)).json<Listed>().disruptions;
const own = async ({ room, id }: { room: { cookie: () => string }; id: string }) =>
  (await call('GET', `/api/sittings/${id}/disruptions`, room.cookie())).json<{
    disruptions: Record<string, unknown>[];
  }>().disruptions;
const decide = (id: string, payload: object, cookie = officer.cookie) =>
  call('POST', `/api/disruptions/${id}/decision`, cookie, payload);
const confirmed = { isConfirmed: true, reason: 'The log of the server says the same.', exceptions: [] };

describe('a server that was away', () => {
  test('gives everybody who sits the same seconds back at once, and tells them', async () => {
    const [one, other] = [await aSittingSince(20), await aSittingSince(12)];
    const before = await deadlineOf(one);
    await theServerRan([30, 10], [7, 0]);

    await settleDisruptions(context);
    const again = await settleDisruptions(context);

    expect(again).toBe(0);
    expect((await deadlineOf(one)) - before).toBeCloseTo(180_000, -2);
    const [mine] = await own(one);
    const [theirs] = await own(other);
    expect(mine).toMatchObject({ cause: 'server', state: 'proposed', policyVersion: 'remedies-2026-1' });
    expect(mine?.['givenSeconds']).toBe(mine?.['lostSeconds']);
    expect(theirs?.['lostSeconds']).toBe(mine?.['lostSeconds']);
    const messages = await staff
      .selectFrom('notifications')
      .selectAll()
      .where('personId', '=', one.person.personId)
      .execute();
    expect(messages.map(({ title }) => title)).toContain('Time was given back in your examination');
    const records = await staff
      .selectFrom('ledgerRecords')
      .select(['kind', 'reason'])
      .where('streamId', '=', one.id)
      .where('kind', '=', 'credit-given')
      .execute();
    expect(records).toHaveLength(1);
    expect(records[0]?.reason).toContain('remedies-2026-1');
  });

  // beyond.md, complaint 36: when an attempt does not count is published, and decided for all at once.
  test('makes another attempt free where the time could not be given back, without waiting days', async () => {
    const ended = await aSittingSince(20);
    await ended.room.submit(ended.id);
    await sql`update sittings set finished_at = clock_timestamp() - interval '5 minutes' where id = ${ended.id}`.execute(
      staff,
    );
    const going = await aSittingSince(20);
    await theServerRan([30, 9], [6, 0]);
    await settleDisruptions(context);
    const [waiting] = await own(ended);
    const obstacles = async () =>
      (await ended.room.exam()).json<{ certification: { obstacles: { kind: string }[] } }>().certification.obstacles;
    const before = await obstacles();

    const response = await decide(String(waiting?.['id']), confirmed);

    expect(response.statusCode).toBe(204);
    expect(before.map(({ kind }) => kind)).toContain('waiting-time');
    expect((await obstacles()).map(({ kind }) => kind)).not.toContain('waiting-time');
    expect(await own(ended)).toMatchObject([
      { isResitFree: true, givenSeconds: 0, state: 'confirmed', reason: confirmed.reason },
    ]);
    expect(await own(going)).toMatchObject([{ isResitFree: false, state: 'confirmed' }]);
  });
});

describe('silent pages', () => {
  test('are the network when many are silent at once: an officer decides, then all get their seconds', async () => {
    await theServerRan([60, 0]);
    const room = [await aSittingSince(30), await aSittingSince(30), await aSittingSince(30)];
    for (const { id } of room) await thePageBeat(id, [30, 20], [16, 0]);
    const [first] = room;
    if (first === undefined) throw new TypeError('Three sit');
    const before = await deadlineOf(first);

    await settleDisruptions(context);
    const proposed = (await listed()).find(({ cause, state }) => cause === 'network' && state === 'proposed');
    const waiting = await deadlineOf(first);
    const response = await decide(proposed?.id ?? '', confirmed);

    expect(proposed).toMatchObject({ people: 3 });
    expect(waiting).toBe(before);
    expect(response.statusCode).toBe(204);
    expect((await deadlineOf(first)) - before).toBeCloseTo(240_000, -3);
    expect((await decide(proposed?.id ?? '', confirmed)).json()).toMatchObject({ code: 'conflict' });
  });

  test('of one candidate are noted; whoever is treated differently needs a reason, which they read', async () => {
    await theServerRan([60, 0]);
    const alone = await aSittingSince(30);
    await thePageBeat(alone.id, [30, 12], [6, 0]);
    await settleDisruptions(context);
    const [noted] = await own(alone);
    const exception = {
      sitting: alone.id,
      isResitFree: true,
      isLeftOut: true,
      reason: 'The fire alarm was in this room only.',
    };

    const without = await decide(String(noted?.['id']), { ...confirmed, exceptions: [{ ...exception, reason: '' }] });
    const response = await decide(String(noted?.['id']), { ...confirmed, exceptions: [exception] });

    expect(without.statusCode).toBe(400);
    expect(response.statusCode).toBe(204);
    expect(await own(alone)).toMatchObject([
      { cause: 'connection', givenSeconds: 0, isResitFree: true, reason: exception.reason },
    ]);
  });

  test('cost nothing while the clock stood', async () => {
    await theServerRan([60, 0]);
    const paused = await aSittingSince(30);
    await thePageBeat(paused.id, [30, 0.1]);
    await staff
      .transaction()
      .execute((tx) =>
        pauseSitting(tx, { sittingId: paused.id, actor: 'system', reason: 'A test', kind: 'staff', longest: null }),
      );

    await settleDisruptions(context);

    expect(await own(paused)).toEqual([]);
  });
});

describe('who sees and decides', () => {
  test('is nobody close to a candidate whom it hit; the refusal names the relation', async () => {
    await theServerRan([60, 0]);
    const alone = await aSittingSince(30);
    await thePageBeat(alone.id, [30, 5], [1, 0]);
    await settleDisruptions(context);
    const [noted] = await own(alone);
    const manager = await signInAs(context, { roles: ['officer'] });
    await sql`insert into person_relations (id, person_id, kind, other_person_id)
      values (${newId()}, ${manager.personId}, 'manages', ${alone.person.personId})`.execute(staff);

    const response = await decide(String(noted?.['id']), confirmed, manager.cookie);

    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ code: 'conflict-of-interest' });
    expect(response.json<{ detail: string }>().detail).toMatch(/manage/);
  });

  test('never another candidate, and no candidate reads who decided', async () => {
    const [mine, theirs] = [await aRunning(), await aRunning()];

    const foreign = await call('GET', `/api/sittings/${theirs.id}/disruptions`, mine.room.cookie());
    const desk = await call('GET', '/api/disruptions', mine.room.cookie());
    const decider = context.databases.candidate.selectFrom('disruptions').select('decidedBy').execute();

    expect(foreign.statusCode).toBe(404);
    expect(desk.statusCode).toBe(403);
    await expect(decider).rejects.toThrow(/permission denied/);
  });
});

test('what an interruption spoilt stays out of the statistics once that is decided', async () => {
  await theServerRan([200, 0]);
  const spoilt = await aSittingSince(90);
  await thePageBeat(spoilt.id, [90, 80], [60, 0]);
  await spoilt.room.submit(spoilt.id);
  const count = () =>
    staff
      .transaction()
      .execute(async (tx) => (await loadFinishedForms(tx)).reduce((sum, form) => sum + form.sittings.length, 0));
  const before = await count();
  await settleDisruptions(context);
  const [noted] = await own(spoilt);

  await decide(String(noted?.['id']), {
    ...confirmed,
    exceptions: [
      { sitting: spoilt.id, isResitFree: false, isLeftOut: true, reason: 'Half of it was without network.' },
    ],
  });

  expect(await count()).toBe(before - 1);
});

test('the published rules come with examples that the same arithmetic has worked out', async () => {
  const response = await app.inject({ url: '/api/remedy-policy' });

  const { policy, examples } = response.json<{ policy: object; examples: { what: string; creditSeconds: number }[] }>();
  expect(policy).toMatchObject({ version: 'remedies-2026-1', many: { people: 3, share: '1/4' } });
  expect(examples.find(({ what }) => what.includes('three minutes'))).toMatchObject({ creditSeconds: 180 });
});
