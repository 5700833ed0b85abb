import { describe, expect, test } from 'vitest';
import { withClient } from '../../testing/with-client.ts';
import { openAccommodationsBench } from '../../testing/accommodations-bench.ts';

const { context, database, call, grant, aCandidate, anOfficer } = await openAccommodationsBench();
const { staff } = context.databases;

type Arrangement = { breaks: { leftMs: number; endsAt: number | null } | null; contrast: string };
type Sitting = { phase: string; deadline: number; now: number };

/** Somebody in a running examination with so many minutes of breaks. */
async function aRunning(minutes: number | null, given: object = {}) {
  const { person, room } = await aCandidate();
  if (minutes !== null) await grant(person, await anOfficer(), { stopClockBreaks: minutes, ...given });
  const { id } = (await room.takeSeat('certification')).json<{ id: string }>();
  await room.start(id);
  const me = { cookie: room.cookie() };
  return {
    id,
    person,
    room,
    begin: () => call(me, 'POST', `/api/sittings/${id}/break`),
    end: () => call(me, 'DELETE', `/api/sittings/${id}/break`),
    show: async () => (await call(me, 'GET', `/api/sittings/${id}/arrangement`)).json<Arrangement>(),
    stands: async () => (await room.sitting(id)).json<Sitting>(),
  };
}

/** Moves everything of a sitting into the past, as if so many minutes had gone by. */
async function letPass(id: string, minutes: number): Promise<void> {
  await withClient(database.connectionString, async (client) => {
    const back = `- ${minutes} * interval '1 minute'`;
    // No trigger may take it for the end of a break.
    await client.query(`alter table cmdsp.sittings disable trigger sittings_end_break`);
    await client.query(
      `update cmdsp.sittings set started_at = started_at ${back}, paused_at = paused_at ${back},
         paused_until = paused_until ${back} where id = $1`,
      [id],
    );
    await client.query(`alter table cmdsp.sittings enable trigger sittings_end_break`);
    await client.query(
      `update cmdsp.sitting_breaks set began_at = began_at ${back}, ends_by = ends_by ${back}, ended_at = ended_at ${back}
       where sitting_id = $1`,
      [id],
    );
  });
}

const minute = 60_000;

describe('a break', () => {
  test('stops the clock: the time left is the same before and after', async () => {
    const { id, begin, end, stands } = await aRunning(15);
    const before = await stands();

    const began = await begin();
    const during = await stands();
    await letPass(id, 6);
    await end();
    const after = await stands();

    expect(began.json<Arrangement>().breaks).toMatchObject({ leftMs: expect.closeTo(15 * minute, -5) as number });
    expect(during.phase).toBe('paused');
    expect(after.phase).toBe('running');
    const lost = before.deadline - before.now - (after.deadline - after.now);
    expect(lost).toBeGreaterThanOrEqual(0);
    expect(lost).toBeLessThan(minute);
  });

  test('is over when the minutes are used up, however late anybody looks; the clock goes on from that moment', async () => {
    const { id, begin, stands, show } = await aRunning(10);
    const before = await stands();
    await begin();

    await letPass(id, 25);
    const after = await stands();
    const { breaks } = await show();
    const again = await begin();

    expect(after.phase).toBe('running');
    expect(breaks).toMatchObject({ leftMs: 0, endsAt: null });
    expect(again.json()).toMatchObject({ code: 'sitting-refused', detail: expect.stringMatching(/used up/) as string });
    // 25 minutes went by, of which 10 were the break.
    const used = before.deadline - before.now - (after.deadline - after.now);
    expect(used).toBeGreaterThanOrEqual(15 * minute - 1);
    expect(used).toBeLessThan(16 * minute);
  });

  test('may be taken in parts until the minutes are used up', async () => {
    const { id, begin, end, show } = await aRunning(15);
    for (const minutes of [4, 5]) {
      await begin();
      await letPass(id, minutes);
      await end();
    }

    const { breaks } = await show();

    expect(breaks?.leftMs).toBeLessThanOrEqual(6 * minute);
    expect(breaks?.leftMs).toBeGreaterThan(5 * minute);
  });

  test('begun twice at once is one break, and ended twice one end', async () => {
    const { id, begin, end } = await aRunning(15);

    const begun = await Promise.all([begin(), begin(), begin()]);
    const ended = await Promise.all([end(), end()]);

    const rows = await staff.selectFrom('sittingBreaks').selectAll().where('sittingId', '=', id).execute();
    expect([...begun, ...ended].map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.endedAt).not.toBeNull();
  });

  test('loses no answer that was typed before and arrives during it', async () => {
    const { id, begin, room } = await aRunning(15);
    const paper = (await room.paper(id)).json<{ parts: object[] }>();
    await begin();

    const saved = await room.save(id, { position: 1, fence: 1, revision: 1, response: null });

    expect(paper.parts.length).toBeGreaterThan(0);
    expect(saved.json<{ outcomes: { kind: string }[] }>().outcomes.map(({ kind }) => kind)).toEqual(['applied']);
  });

  test('lets nothing be handed in by mistake, and is closed at its last moment when it was never ended', async () => {
    const { id, begin, room } = await aRunning(15);
    await begin();
    const during = await room.submit(id);

    await letPass(id, 20);
    const after = await room.submit(id);

    const row = await staff
      .selectFrom('sittingBreaks')
      .select(['endsBy', 'endedAt'])
      .where('sittingId', '=', id)
      .executeTakeFirst();
    expect([during.statusCode, after.statusCode]).toEqual([409, 200]);
    expect(row?.endedAt).toEqual(row?.endsBy);
  });

  test('is refused where none is granted, and more time alone grants none', async () => {
    const { begin, show } = await aRunning(null);

    const answer = await begin();

    expect(answer.json()).toMatchObject({
      code: 'sitting-refused',
      detail: 'No stop-clock breaks are arranged for this sitting.',
    });
    expect((await show()).breaks).toBeNull();
  });

  test('of somebody else is not found', async () => {
    const { id } = await aRunning(15);
    const { person } = await aCandidate();

    const answers = await Promise.all([
      call(person, 'POST', `/api/sittings/${id}/break`),
      call(person, 'DELETE', `/api/sittings/${id}/break`),
    ]);

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
  });

  test('stands in the ledger of the sitting with its length', async () => {
    const { id, begin, end } = await aRunning(15);
    await begin();
    await letPass(id, 3);
    await end();

    const records = await staff
      .selectFrom('ledgerRecords')
      .select('kind')
      .where('streamKind', '=', 'sitting')
      .where('streamId', '=', id)
      .where('kind', 'in', ['sitting-paused', 'sitting-resumed'])
      .orderBy('sequence')
      .execute();
    expect(records.map(({ kind }) => kind)).toEqual(['sitting-paused', 'sitting-resumed']);
  });
});

test('the room is told how it is set at first', async () => {
  const { show } = await aRunning(5, { contrast: 'high', textSize: 'huge', font: 'spaced' });

  expect(await show()).toMatchObject({ contrast: 'high', textSize: 'huge', font: 'spaced' });
});
