import { relationKinds, reaches } from '@cmdsp/impartiality';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../db/uuid.ts';
import { withdrawScript } from '../../marking/withdraw-script.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { aMark, aMarkingRoom } from '../../testing/a-marking-room.ts';
import { tendScripts } from './tend-scripts.ts';

let room: Awaited<ReturnType<typeof aMarkingRoom>>;

beforeAll(async () => {
  room = await aMarkingRoom();
});

beforeEach(async () => {
  await room.run(
    `update role_grants set revoked_at = now(), revoke_reason = 'Test' where role in ('marker', 'officer')`,
  );
  await room.set('marking-second-percent', 0);
});

afterAll(async () => {
  await room.close();
});

const relate = (from: string, kind: string, to: string) =>
  room.run('insert into person_relations (id, person_id, kind, other_person_id) values ($1, $2, $3, $4)', [
    newId(),
    from,
    kind,
    to,
  ]);
const markersOf = async (scriptId: string) =>
  (
    await room.run(`select marker_id from script_tasks where script_id = $1 and state <> 'returned' order by role`, [
      scriptId,
    ])
  ).map((row) => String(row['marker_id']));

// beyond.md, idea 14 and complaint 17: whoever taught, employs, manages or works with somebody marks nothing of theirs.
describe('a marker with a relation to the writer', () => {
  const cases = relationKinds.flatMap((kind) =>
    (['from the marker', 'to the marker'] as const).map((direction) => {
      const reach = reaches.mark[kind];
      const isBarred = reach === 'either' || (reach === 'outward' && direction === 'from the marker');
      return [kind, direction, isBarred] as const;
    }),
  );

  test.each(cases)('%s, %s: kept away is %s', async (kind, direction, isBarred) => {
    const [marker, writer] = [await room.aMarker({ isCalibrated: false }), await signInAs(room.context)];
    const [from, to] = direction === 'from the marker' ? [marker, writer] : [writer, marker];
    await relate(from.personId, kind, to.personId);

    const { scriptId } = await room.handIn(writer);

    expect(await markersOf(scriptId)).toEqual(isBarred ? [] : [marker.personId]);
  });

  test('is refused to the officer who wants it all the same, and the relation is named', async () => {
    const marker = await room.aMarker({ isCalibrated: false });
    const [writer, officer] = [await signInAs(room.context), await signInAs(room.context, { roles: ['officer'] })];
    await relate(marker.personId, 'taught', writer.personId);
    const { scriptId } = await room.handIn(writer);

    const refused = await room.call(officer, `POST /api/script-allocation/${scriptId}/tasks`, {
      place: 'first',
      markerId: marker.personId,
      reason: 'Nobody else is here',
    });

    expect(refused).toMatchObject({ status: 403, body: { code: 'conflict-of-interest' } });
    const page = JSON.stringify((await room.call(officer, 'GET /api/script-allocation')).body);
    expect(page).toContain('taught the candidate.');
    expect(page).not.toContain(writer.personId);
  });

  test('is the writer: nobody marks their own work', async () => {
    const marker = await room.aMarker({ isCalibrated: false });

    const { scriptId } = await room.handIn(marker);

    expect(await markersOf(scriptId)).toEqual([]);
  });
});

describe('scripts', () => {
  test('are spread evenly, two different people each, and never more than one marker may have', async () => {
    await room.set('marking-second-percent', 100);
    await room.set('marking-capacity', 3);
    const markers = await Promise.all([0, 1, 2].map(async () => room.aMarker({ isCalibrated: false })));
    const writer = await signInAs(room.context);
    const before = await room.run(`select count(*)::int as count from script_tasks`);

    const pairs = [];
    for (const _ of [1, 2, 3, 4])
      pairs.push(await markersOf((await room.handIn(await signInAs(room.context))).scriptId));
    const fifth = await markersOf((await room.handIn(writer)).scriptId);

    expect(pairs.every(([one, other]) => one !== other && other !== undefined)).toBe(true);
    expect(fifth).toHaveLength(1);
    const loads = await room.run(
      `select count(*)::int as count from script_tasks where marker_id = any ($1) and state = 'open' group by marker_id`,
      [markers.map(({ personId }) => personId)],
    );
    expect(loads.map(({ count }) => count)).toEqual([3, 3, 3]);
    expect(before).toHaveLength(1);
    await room.set('marking-capacity', 15);
  });

  test('whose marker saves nothing for days go to somebody else, and the draft is kept', async () => {
    const marker = await room.aMarker();
    const { scriptId, code } = await room.handIn(await signInAs(room.context));
    await room.call(marker, `PUT /api/marking/scripts/${code}/mark`, { ...aMark('3333'), revision: 0 });
    const other = await room.aMarker();
    await room.run(`update script_tasks set allocated_at = now() - interval '9 days' where script_id = $1`, [scriptId]);
    await room.run(`update script_marks set saved_at = now() - interval '9 days' where script_id = $1`, [scriptId]);

    await tendScripts(room.context);

    expect(await markersOf(scriptId)).toEqual([other.personId]);
    expect((await room.call(marker, `GET /api/marking/scripts/${code}`)).status).toBe(404);
    expect(await room.run('select revision from script_marks where script_id = $1', [scriptId])).toEqual([
      { revision: 1 },
    ]);
  });

  test('that nobody is free for wait, officers are told once, and a new marker gets them', async () => {
    const officer = await signInAs(room.context, { roles: ['officer'] });
    const { scriptId, code } = await room.handIn(await signInAs(room.context));

    await tendScripts(room.context);
    await tendScripts(room.context);
    const told = await room.run(`select title from notifications where person_id = $1 and title like $2`, [
      officer.personId,
      `%${code}`,
    ]);
    const marker = await room.aMarker({ isCalibrated: false });
    await tendScripts(room.context);

    expect(told).toHaveLength(1);
    expect(await markersOf(scriptId)).toEqual([marker.personId]);
  });

  test('given back with a reason go to somebody else and never to the same marker again', async () => {
    const marker = await room.aMarker();
    const { scriptId, code } = await room.handIn(await signInAs(room.context));

    await room.call(marker, `POST /api/marking/scripts/${code}/return`, { reason: 'I know the hospital it describes' });
    await tendScripts(room.context);

    expect(await markersOf(scriptId)).toEqual([]);
  });

  test('are handed over by an officer with a reason that the ledger keeps', async () => {
    const [marker, officer] = [await room.aMarker(), await signInAs(room.context, { roles: ['officer'] })];
    const { scriptId } = await room.handIn(await signInAs(room.context));
    const next = await room.aMarker({ isCalibrated: false });

    const { status } = await room.call(officer, `POST /api/script-allocation/${scriptId}/tasks`, {
      place: 'first',
      markerId: next.personId,
      reason: 'The first one fell ill',
    });

    expect([status, await markersOf(scriptId)]).toEqual([204, [next.personId]]);
    const [last] = await room.run(
      `select kind, reason from ledger_records where stream_kind = 'script' and stream_id = $1 order by sequence desc limit 1`,
      [scriptId],
    );
    expect(last).toEqual({ kind: 'script-allocated', reason: 'The first one fell ill' });
    expect(marker.personId).not.toBe(next.personId);
  });

  test.each([
    ['before anybody began', false, true],
    ['not once somebody saved anything', true, false],
  ])('are taken back by their writer %s', async (_title, hasDraft, expected) => {
    const marker = await room.aMarker();
    const { submissionId, code } = await room.handIn(await signInAs(room.context));
    if (hasDraft) await room.call(marker, `PUT /api/marking/scripts/${code}/mark`, { ...aMark('3333'), revision: 0 });

    const isBack = await room.context.databases.staff
      .transaction()
      .execute(async (tx) => withdrawScript(tx, { submissionId, actor: 'system' }));

    expect(isBack).toBe(expected);
    expect((await room.call(marker, `GET /api/marking/scripts/${code}`)).status).toBe(expected ? 404 : 200);
  });
});
