import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildId } from '../../sittings/forms/build-id.ts';
import { signInAs, type SignedIn } from '../../testing/sign-in-as.ts';
import { everyModule, openSittingsBench } from '../sittings/testing/sittings-bench.ts';

const { context, app, aCandidate, aRunning } = await openSittingsBench();
const { staff } = context.databases;
const invigilator = await signInAs(context, { roles: ['invigilator'] });
const officer = await signInAs(context, { roles: ['officer'] });

function post(path: string, body: object, by: SignedIn = invigilator) {
  return app.inject({ method: 'POST', url: path, headers: { cookie: by.cookie }, payload: body });
}

function intervene(id: string, body: object, by = invigilator) {
  const press = { requestId: randomUUID(), reason: 'The network was down', ...body };
  return post(`/api/rooms/sittings/${id}/interventions`, press, by);
}

async function lineOf(id: string) {
  const board = await app.inject({ url: '/api/rooms/on-demand/board', headers: { cookie: invigilator.cookie } });
  return board.json<{ rows: { key: string; hasRehearsed: boolean | null }[] }>().rows.find(({ key }) => key === id);
}

test('what a pause gave back is not taken by an invigilator; what was given by hand is, and an officer takes either', async () => {
  // beyond.md, complaint 7 and the issue: a shortened deadline is never a surprise, and lost time stays given back.
  const { id } = await aRunning();
  await intervene(id, { kind: 'pause' });
  // The clock stood for ten minutes.
  await sql`update sittings set paused_at = paused_at - interval '10 minutes', started_at = started_at - interval '10 minutes'
    where id = ${id}`.execute(staff);
  await intervene(id, { kind: 'resume' });
  await intervene(id, { kind: 'extension', minutes: 4 });

  const lost = await intervene(id, { kind: 'shortening', minutes: 5 });
  const byHand = await intervene(id, { kind: 'shortening', minutes: 4 });
  const twice = await intervene(id, { kind: 'shortening', minutes: 1 });
  const signed = await intervene(id, { kind: 'shortening', minutes: 5 }, officer);

  expect(lost.json()).toMatchObject({ code: 'sitting-refused', detail: expect.stringContaining('4 minutes') });
  expect(byHand.statusCode).toBe(200);
  expect(twice.json()).toMatchObject({ code: 'sitting-refused' });
  expect(signed.statusCode).toBe(200);
});

test('the board says who has rehearsed on this build, until their exam begins', async () => {
  const { room } = await aCandidate({ modules: everyModule });
  const { id } = (await room.takeSeat('certification')).json<{ id: string }>();
  const before = await lineOf(id);
  const rehearsal = (await room.takeSeat('rehearsal')).json<{ id: string }>();
  await staff
    .insertInto('rehearsalProofs')
    .values({
      sittingId: rehearsal.id,
      build: buildId(context),
      steps: 7,
      typed: 3,
      found: 3,
      receipts: 3,
      isProven: true,
    })
    .execute();

  const after = await lineOf(id);
  await room.start(id);

  expect([before?.hasRehearsed, after?.hasRehearsed, (await lineOf(id))?.hasRehearsed]).toEqual([false, true, null]);
});

test('an invigilator reports from the board about a room that they look after, and about no other', async () => {
  // beyond.md, complaint 23: whoever watches reports facts; the exam goes on.
  const { id } = await aRunning();
  const facts = 'A telephone lay open beside the keyboard.';
  const rehearsal = await aRunning('rehearsal');

  const reported = await post('/api/misconduct', { sittingId: id, facts });
  const other = await post('/api/misconduct', { sittingId: rehearsal.id, facts });

  expect([reported.statusCode, other.statusCode]).toEqual([200, 404]);
  expect(await lineOf(id)).toMatchObject({ state: 'running' });
});
