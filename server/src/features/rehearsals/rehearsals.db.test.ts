import { describe, expect, test } from 'vitest';
import { beat } from '../../disruptions/beat.ts';
import { buildId } from '../../sittings/forms/build-id.ts';
import { listRehearsed } from '../../sittings/list-rehearsed.ts';
import { answerTo } from '../../testing/exam-room.ts';
import { withClient } from '../../testing/with-client.ts';
import { change, openSittingsBench } from '../sittings/testing/sittings-bench.ts';

// beyond.md, idea 24: a rehearsal on the identical build, with faults, and a proof at its end.

const { database, context, app, aRunning } = await openSittingsBench();

type Running = Awaited<ReturnType<typeof aRunning>>;
type Shown = { position: number; response: object };
const post = async ({ room, id }: Running, what: string, payload: object = {}) =>
  app.inject({
    method: 'POST',
    url: `/api/sittings/${id}/rehearsal/${what}`,
    headers: { cookie: room.cookie() },
    payload,
  });
const walkOf = async ({ room, id }: Running) =>
  (await app.inject({ url: `/api/sittings/${id}/rehearsal`, headers: { cookie: room.cookie() } })).json<{
    build: string;
    steps: { step: string; isDone: boolean; isNoticed: boolean }[];
  }>();

/** A rehearsal with one saved answer, as it stands on the screen. */
async function anAnswered(): Promise<Running & { shown: Shown }> {
  const running = await aRunning('rehearsal');
  const response = answerTo(running.questions[0], 0);
  await running.room.save(running.id, change(1, 1, response));
  return { ...running, shown: { position: 1, response } };
}

describe('a rehearsal with faults', () => {
  test('believes that the page was closed, or another device took over, only when the lease says so', async () => {
    const running = await anAnswered();
    const answers = [running.shown];
    await post(running, 'steps', { step: 'answer', answers });

    const early = await post(running, 'steps', { step: 'close', answers });
    await running.room.lease(running.id, 'browser-one');
    const noticed = (await walkOf(running)).steps.find(({ step }) => step === 'close');
    const closed = await post(running, 'steps', { step: 'close', answers });
    const alone = await post(running, 'steps', { step: 'device', answers });
    await running.room.lease(running.id, 'browser-two');
    const moved = await post(running, 'steps', { step: 'device', answers });

    expect(early.json()).toMatchObject({ code: 'sitting-refused' });
    expect(noticed).toMatchObject({ isNoticed: true });
    expect(closed.statusCode).toBe(200);
    expect(alone.json()).toMatchObject({ code: 'sitting-refused' });
    expect(moved.statusCode).toBe(200);
  });

  test('proves that every answer on the screen is stored, and says who knows this build', async () => {
    const running = await anAnswered();
    await post(running, 'steps', { step: 'answer', answers: [running.shown] });

    const proof = await post(running, 'proof', { answers: [running.shown] });

    expect(proof.json()).toMatchObject({ proof: { isProven: true, typed: 1, found: 1, receipts: 1 } });
    const { personId } = running.person;
    const build = buildId(context);
    const known = (other: string) => listRehearsed(context.databases.staff, { personIds: [personId], build: other });
    expect((await walkOf(running)).build).toBe(build);
    expect([...(await known(build))]).toEqual([personId]);
    expect([...(await known('another build'))]).toEqual([]);
  });

  test('does not call it proven when an answer on the screen is not stored, or a receipt was changed', async () => {
    const lost = await anAnswered();
    const other = { position: 2, response: answerTo(lost.questions[1], 1) };
    const changed = await anAnswered();
    await withClient(database.connectionString, (client) =>
      client.query(`update cmdsp.responses set salt = 'AAAAAAAAAAAAAAAAAAAAAA' where sitting_id = $1`, [changed.id]),
    );

    const one = await post(lost, 'proof', { answers: [lost.shown, other] });
    const two = await post(changed, 'proof', { answers: [changed.shown] });

    expect(one.json()).toMatchObject({ proof: { isProven: false, typed: 2, found: 1 } });
    expect(two.json()).toMatchObject({ proof: { isProven: false } });
  });

  test('sends its announcement once', async () => {
    const running = await anAnswered();

    await post(running, 'announcement');
    await post(running, 'announcement');

    const notices = await context.databases.staff
      .selectFrom('sittingNotices')
      .select('kind')
      .where('sittingId', '=', running.id)
      .execute();
    expect(notices).toEqual([{ kind: 'announcement' }]);
  });

  test('is no part of a certification examination, and nobody else’s', async () => {
    const [certification, mine, theirs] = [await aRunning(), await anAnswered(), await anAnswered()];

    const inExam = await post(certification, 'proof', { answers: [] });
    const foreign = await post({ ...mine, id: theirs.id }, 'proof', { answers: [] });

    expect([inExam.statusCode, foreign.statusCode]).toEqual([404, 404]);
  });
});

test('a beat moves a run on; one that comes late begins another, so that the time between is seen', async () => {
  const { staff } = context.databases;
  const first = await beat(staff, { run: null, build: 'test' });

  const second = await beat(staff, { run: first.run, build: 'test' });
  await withClient(database.connectionString, (client) =>
    client.query(`update cmdsp.server_runs set started_at = started_at - interval '1 minute',
      last_beat_at = last_beat_at - interval '1 minute'`),
  );
  const late = await beat(staff, { run: second.run, build: 'test' });

  expect(first.isNewRun).toBe(true);
  expect(second).toEqual({ run: first.run, isNewRun: false });
  expect(late.isNewRun).toBe(true);
  expect(late.run).not.toBe(first.run);
});
