import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { answerTo, examRoom } from '../../testing/exam-room.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { everyModule, change, openSittingsBench } from './testing/sittings-bench.ts';

const { context, app, aCandidate, aRunning } = await openSittingsBench();

describe('taking a seat', () => {
  test('refuses the certification examination before the module quizzes are passed, and says which are missing', async () => {
    const { room } = await aCandidate({ modules: [1, 2, 3, 5, 6] });

    const response = await room.takeSeat('certification');

    expect(response.statusCode).toBe(409);
    expect(response.json()).toMatchObject({
      code: 'sitting-refused',
      detail: 'Pass the module quizzes first: module 4 is open.',
    });
  });

  test('lets anybody rehearse', async () => {
    const { room } = await aCandidate();

    const response = await room.takeSeat('rehearsal');

    expect(response.statusCode).toBe(200);
  });

  test('gives the same seat when asked twice at once', async () => {
    const { room } = await aCandidate({ modules: everyModule });

    const seats = await Promise.all([room.takeSeat('certification'), room.takeSeat('certification')]);

    expect(new Set(seats.map((seat) => seat.json<{ id: string }>().id)).size).toBe(1);
  });

  test.each([
    { what: 'an address that is not confirmed', options: { isEmailVerified: false }, code: 'email-not-verified' },
    { what: 'no agreement', options: { isAgreementAccepted: false }, code: 'agreement-needed' },
  ])('refuses somebody with $what', async ({ options, code }) => {
    const room = examRoom(app, await signInAs(context, options));

    const response = await room.takeSeat('rehearsal');

    expect(response.json()).toMatchObject({ code });
  });

  test('refuses rules of another version', async () => {
    const { room } = await aCandidate();

    const response = await app.inject({
      method: 'POST',
      url: '/api/sittings',
      headers: { cookie: room.cookie() },
      payload: { kind: 'rehearsal', acceptsRules: true, rulesVersion: 'old' },
    });

    expect(response.json()).toMatchObject({ code: 'agreement-changed' });
  });
});

describe('starting', () => {
  // beyond.md, complaint 8
  test('keeps the questions closed before the start, in the database too', async () => {
    const { person, room } = await aCandidate({ modules: everyModule });
    const { id } = (await room.takeSeat('certification')).json<{ id: string }>();

    const response = await room.paper(id);
    const rows = await context.databases.candidate.transaction().execute(async (tx) => {
      await sql`select set_config('cmdsp.person_id', ${person.personId}, true)`.execute(tx);
      return tx.selectFrom('formPapers').select('formId').execute();
    });

    expect(response.statusCode).toBe(409);
    expect(rows).toEqual([]);
  });

  test('gives the first lease, the full time and a new session cookie', async () => {
    const { room } = await aCandidate({ modules: everyModule });
    const { id } = (await room.takeSeat('certification')).json<{ id: string }>();
    const before = room.cookie();

    const lease = (await room.start(id)).json<{ now: number; deadline: number }>();
    const old = await app.inject({ url: `/api/sittings/${id}`, headers: { cookie: before } });

    expect(lease).toMatchObject({ fence: 1, since: 1, phase: 'running', saved: [] });
    expect(lease.deadline - lease.now).toBeGreaterThan(59.9 * 60_000);
    expect(room.cookie()).not.toBe(before);
    expect(old.statusCode).toBe(401);
  });

  test('takes the lease again when the answer to a start was lost', async () => {
    const { room, id } = await aRunning();

    const again = await room.start(id);

    expect(again.json()).toMatchObject({ fence: 2, since: 1, phase: 'running' });
  });
});

describe('requests that are none', () => {
  test.each([
    {
      what: 'a body of 10 MB',
      status: 413,
      headers: { 'content-type': 'application/json' },
      payload: `{"changes":"${'x'.repeat(10_000_000)}"}`,
    },
    { what: 'plain text', status: 415, headers: { 'content-type': 'text/plain' }, payload: 'hello' },
    { what: 'XML', status: 415, headers: { 'content-type': 'application/xml' }, payload: '<a/>' },
    { what: 'broken JSON', status: 400, headers: { 'content-type': 'application/json' }, payload: '{"changes":[' },
    { what: 'no changes', status: 400, headers: { 'content-type': 'application/json' }, payload: '{"changes":[]}' },
    {
      what: 'a fraction as position',
      status: 400,
      headers: { 'content-type': 'application/json' },
      payload: '{"changes":[{"position":1.5,"fence":1,"revision":1,"response":null}]}',
    },
    {
      what: 'a revision beyond the column',
      status: 400,
      headers: { 'content-type': 'application/json' },
      payload: '{"changes":[{"position":1,"fence":1,"revision":2147483648,"response":null}]}',
    },
    {
      what: '51 changes',
      status: 400,
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ changes: Array.from({ length: 51 }, (_, index) => change(1, index + 1, null)) }),
    },
  ])('refuses $what with $status', async ({ status, headers, payload }) => {
    const { room, id } = await aRunning();

    const response = await app.inject({
      method: 'PUT',
      url: `/api/sittings/${id}/responses`,
      headers: { ...headers, cookie: room.cookie() },
      payload,
    });

    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
  });

  test('answers another person as if the sitting did not exist', async () => {
    const { id, questions } = await aRunning();
    const { room } = await aCandidate({ modules: everyModule });

    const responses = await Promise.all([
      room.sitting(id),
      room.paper(id),
      room.start(id),
      room.lease(id),
      room.save(id, change(1, 1, answerTo(questions[0], 0))),
      room.submit(id),
      room.result(id),
      room.receipts(id),
    ]);

    expect(responses.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 8 }, () => 404));
  });

  test('asks strangers to sign in', async () => {
    const { id } = await aRunning();

    const response = await app.inject({ url: `/api/sittings/${id}/paper` });

    expect(response.statusCode).toBe(401);
  });
});

describe('the exam page', () => {
  test('says what is missing, what runs and what has been', async () => {
    const { room, id } = await aRunning();
    const running = (await room.exam()).json();
    await room.submit(id);
    const finished = (await room.exam()).json();
    const { room: beginner } = await aCandidate();

    expect(running).toMatchObject({
      certification: { live: { id, isStarted: true }, questionCount: 30, passPercent: 70 },
    });
    expect(finished).toMatchObject({
      certification: {
        live: null,
        past: [{ id, phase: 'submitted', decision: 'fail' }],
        obstacles: [{ kind: 'waiting-time' }],
      },
    });
    expect((await beginner.exam()).json()).toMatchObject({
      rehearsal: { obstacles: [], questionCount: 10 },
      certification: { obstacles: [{ kind: 'module-quizzes' }] },
    });
  });
});
