import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { settleDisruptions } from '../../disruptions/settle-disruptions.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { openSittingsBench } from '../sittings/testing/sittings-bench.ts';

// beyond.md, idea 2 and complaint 36: an invigilator's mistake is an interruption, and the published rules say what follows.

const { context, app, aRunning, letPass } = await openSittingsBench();
const { staff } = context.databases;
const officer = await signInAs(context, { roles: ['officer'] });
const reason = 'The invigilator took the wrong candidate aside.';
function record(sittings: readonly string[], from: number, to: number, cookie = officer.cookie) {
  // Both ends of a stop are counted back from one moment.
  const now = Date.now();
  const minutesAgo = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
  return app.inject({
    method: 'POST',
    url: '/api/disruptions/stops',
    headers: { cookie },
    payload: { sittings, from: minutesAgo(from), to: minutesAgo(to), reason },
  });
}

async function aSittingSince(minutes: number) {
  const running = await aRunning();
  await letPass(running.id, minutes);
  const read = async () => {
    const { creditMs } = await staff
      .selectFrom('sittings')
      .select('creditMs')
      .where('id', '=', running.id)
      .executeTakeFirstOrThrow();
    const losses = await staff
      .selectFrom('disruptionLosses as l')
      .innerJoin('disruptions as d', 'd.id', 'l.disruptionId')
      .select(['d.cause', 'd.state', 'l.lostMs', 'l.givenMs'])
      .where('l.sittingId', '=', running.id)
      .execute();
    return { creditMs, losses };
  };
  return { ...running, read };
}

test('what an invigilator stopped by mistake is given back to the second, once, and by the same rules for all', async () => {
  const [one, other] = [await aSittingSince(30), await aSittingSince(6)];

  const recorded = await record([one.id, other.id], 9, 4);
  await settleDisruptions(context);
  const twice = await record([one.id], 9, 4);

  expect(recorded.json()).toMatchObject({ people: 2 });
  expect((await one.read()).losses).toEqual([
    { cause: 'invigilation', state: 'proposed', lostMs: 300_000, givenMs: 300_000 },
  ]);
  // The other had not begun before six minutes ago: two minutes of what is recorded, not five.
  // As long as it took until then belongs to it too.
  expect((await other.read()).creditMs / 1000).toBeCloseTo(122, -1);
  expect((await one.read()).creditMs).toBe(300_000);
  expect(twice.statusCode).toBe(409);
  const kept = await staff
    .selectFrom('ledgerRecords')
    .select(['actor', 'reason'])
    .where('streamId', '=', one.id)
    .where('kind', '=', 'stop-recorded')
    .execute();
  expect(kept).toEqual([{ actor: `person:${officer.personId}`, reason }]);
});

test('time in which the clock stood counts for nothing, and neither does a moment below the published threshold', async () => {
  const { id } = await aSittingSince(30);
  await sql`update sittings set paused_at = clock_timestamp() - interval '10 minutes', pause_kind = 'staff' where id = ${id}`.execute(
    staff,
  );
  await sql`insert into ledger_records (stream_kind, stream_id, sequence, kind, at, actor, body, previous_hash, hash)
    select stream_kind, stream_id, sequence + 1, 'sitting-paused', clock_timestamp() - interval '10 minutes', 'test',
      '{"data":{"until":null}}', hash, 'test' from ledger_records where stream_id = ${id} order by sequence desc limit 1`.execute(
    staff,
  );

  const paused = await record([id], 8, 2);
  const short = await record([id], 20, 19.9);

  expect([paused, short].map((answer) => answer.json<{ code: string }>().code)).toEqual([
    'sitting-refused',
    'sitting-refused',
  ]);
});

test('is recorded by officers alone, about sittings that have begun', async () => {
  const { id } = await aSittingSince(30);
  const invigilator = await signInAs(context, { roles: ['invigilator'] });

  const refused = await record([id], 9, 4, invigilator.cookie);
  const unknown = await record([crypto.randomUUID()], 9, 4);

  expect([refused.statusCode, unknown.statusCode]).toEqual([403, 404]);
});
