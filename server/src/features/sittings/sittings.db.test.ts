import { verifyReceiptChain } from '@cmdsp/ledger';
import { sql } from 'kysely';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { App } from '../../http/app-type.ts';
import type { Context } from '../../context.ts';
import { recordProgressFact } from '../../learning/progress-facts.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { verifySignature } from '../../ledger/verify-signature.ts';
import { ensureForms } from '../../sittings/forms/ensure-forms.ts';
import { sweepSittings } from '../../sittings/sweep-sittings.ts';
import { anExamCatalogue } from '../../testing/a-bank.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { answerTo, examRoom, questionsOf } from '../../testing/exam-room.ts';
import { signInAs } from '../../testing/sign-in-as.ts';

let database: TestDatabase;
let context: Context;
let app: App;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { catalogue: anExamCatalogue(), log: pino({ level: 'error' }) });
  await ensureForms(context.databases.staff, context);
  app = await buildApp(context);
});

afterAll(async () => {
  await app.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

async function aCandidate(options: { modules?: readonly number[] } = {}) {
  const person = await signInAs(context);
  await context.databases.staff.transaction().execute(async (tx) => {
    for (const module of options.modules ?? []) {
      await recordProgressFact(tx, { personId: person.personId, fact: { kind: 'module-quiz-passed', module } });
    }
  });
  return { person, room: examRoom(app, person) };
}

const everyModule = [1, 2, 3, 4, 5, 6];

async function aRunning(kind: 'rehearsal' | 'certification' = 'certification') {
  const { person, room } = await aCandidate({ modules: everyModule });
  const { id } = (await room.takeSeat(kind)).json<{ id: string }>();
  await room.start(id);
  return { person, room, id, questions: questionsOf((await room.paper(id)).json()) };
}

/** Moves a sitting into the past, as if it had been started that much earlier. */
async function letPass(id: string, minutes: number): Promise<void> {
  await sql`update sittings set started_at = started_at - ${minutes} * interval '1 minute' where id = ${id}`.execute(
    context.databases.staff,
  );
}

function aSignal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = () => undefined as void;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

function change(position: number, revision: number, response: object | null, fence = 1) {
  return { position, fence, revision, response };
}

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

describe('saving', () => {
  test('answers each change with a receipt after the commit, and gives the same receipt for a replay', async () => {
    const { room, id, questions } = await aRunning();
    const first = change(1, 1, answerTo(questions[0], 0));

    const saved = (await room.save(id, first)).json<{ outcomes: object[] }>();
    const replayed = (await room.save(id, first)).json<{ outcomes: object[] }>();

    expect(saved.outcomes).toMatchObject([{ kind: 'applied', receipt: { position: 1, previousReceiptHash: null } }]);
    expect(replayed.outcomes).toEqual(saved.outcomes);
  });

  test('keeps the newest of changes that arrive out of order', async () => {
    const { room, id, questions } = await aRunning();

    await room.save(id, change(1, 3, answerTo(questions[0], 2)));
    const late = (await room.save(id, change(1, 2, answerTo(questions[0], 1)))).json<{ outcomes: object[] }>();
    const lease = (await room.lease(id)).json<{ saved: object[] }>();

    expect(late.outcomes).toMatchObject([{ kind: 'superseded', receipt: { revision: 3 } }]);
    expect(lease.saved).toMatchObject([{ position: 1, response: answerTo(questions[0], 2) }]);
  });

  test('judges each change by itself: strange handles and positions harm no other', async () => {
    const { room, id, questions } = await aRunning();

    const { outcomes } = (
      await room.save(
        id,
        change(1, 1, { kind: 'single', option: 'nobody-knows' }),
        change(99, 2, answerTo(questions[0], 0)),
        change(2, 3, answerTo(questions[1], 1)),
        change(3, 4, { kind: 'choose', options: [] }, 7),
      )
    ).json<{ outcomes: { kind: string }[] }>();

    expect(outcomes.map(({ kind }) => kind)).toEqual([
      'invalid-response',
      'unknown-position',
      'applied',
      expect.stringMatching(/stale-fence|invalid-response/),
    ]);
  });

  test('keeps what an earlier tab sends as evidence and tells both', async () => {
    const { room, id, questions } = await aRunning();
    await room.lease(id, 'browser-two');

    const { outcomes } = (await room.save(id, change(1, 1, answerTo(questions[0], 0), 1))).json<{
      outcomes: object[];
    }>();
    const sitting = (await room.sitting(id)).json();

    expect(outcomes).toMatchObject([{ kind: 'stale-fence' }]);
    expect(sitting).toMatchObject({ answered: 0, keptAsEvidence: 1, fence: 2 });
  });

  test('withdraws an answer', async () => {
    const { room, id, questions } = await aRunning();

    await room.save(id, change(1, 1, answerTo(questions[0], 0)), change(2, 2, answerTo(questions[1], 0)));
    await room.save(id, change(1, 3, null));

    expect((await room.sitting(id)).json()).toMatchObject({ answered: 1 });
  });

  test('takes late arrivals within the grace and marks them', async () => {
    const { room, id, questions } = await aRunning();
    await letPass(id, 60.5);

    const saved = (await room.save(id, change(1, 1, answerTo(questions[0], 0)))).json();
    const row = await context.databases.staff
      .selectFrom('responses')
      .select('isLate')
      .where('sittingId', '=', id)
      .executeTakeFirst();

    expect(saved).toMatchObject({ phase: 'in-grace', outcomes: [{ kind: 'applied' }] });
    expect(row?.isLate).toBe(true);
  });

  test('refuses what comes after the grace', async () => {
    const { room, id, questions } = await aRunning();
    await letPass(id, 61.1);

    const saved = (await room.save(id, change(1, 1, answerTo(questions[0], 0)))).json();

    expect(saved).toMatchObject({ phase: 'expired', outcomes: [{ kind: 'too-late' }] });
  });

  test('gives accommodation and credit their time', async () => {
    const { room, id, questions } = await aRunning();
    await sql`update sittings set accommodation = '5/4', credit_ms = 60000 where id = ${id}`.execute(
      context.databases.staff,
    );
    await letPass(id, 75.9);

    const saved = (await room.save(id, change(1, 1, answerTo(questions[0], 0)))).json();

    expect(saved).toMatchObject({ phase: 'running', outcomes: [{ kind: 'applied' }] });
  });

  test('saves many sittings in one batch, and one that is locked elsewhere later', async () => {
    const rooms = await Promise.all(Array.from({ length: 5 }, () => aRunning()));
    const [locked] = rooms;
    const order: string[] = [];
    const release = aSignal();
    const isLocked = aSignal();
    const holding = context.databases.staff.transaction().execute(async (tx) => {
      await sql`select 1 from sittings where id = ${locked?.id} for update`.execute(tx);
      isLocked.give();
      await release.given;
    });
    await isLocked.given;

    const saves = rooms.map(async ({ room, id, questions }) => {
      const response = await room.save(id, change(1, 1, answerTo(questions[0], 0)));
      order.push(id);
      return response.json<{ outcomes: { kind: string }[] }>().outcomes[0]?.kind;
    });
    while (order.length < 4) await new Promise((resolve) => setTimeout(resolve, 5));
    release.give();
    const kinds = await Promise.all(saves);
    await holding;

    expect(kinds).toEqual(Array.from({ length: 5 }, () => 'applied'));
    expect(order.at(-1)).toBe(locked?.id);
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

describe('ending', () => {
  test('scores what is committed, absorbs everything after, and gives receipts that verify', async () => {
    const { room, id, questions } = await aRunning();
    await room.save(
      id,
      ...questions.map((question, index) => change(question.position, index + 1, answerTo(question, 0))),
    );

    const submitted = (await room.submit(id)).json();
    const repeated = (await room.submit(id)).json();
    const after = (await room.save(id, change(1, 99, answerTo(questions[0], 1)))).json();
    const result = (await room.result(id)).json<{ decision: string; points: string; answered: number }>();
    const file = (await room.receipts(id)).json<{ receipts: unknown[] }>();
    const { publicKey } = (await app.inject({ url: '/api/receipt-key' })).json<{
      publicKey: { kty: 'OKP'; crv: 'Ed25519'; x: string };
    }>();
    const verdict = verifyReceiptChain({ file, expectedKey: publicKey, hash: sha256, verify: verifySignature });

    expect(submitted).toMatchObject({ phase: 'submitted', answered: 30, isResultReleased: true });
    expect(repeated).toMatchObject({ phase: 'submitted', answered: 30 });
    const told = await context.databases.staff
      .selectFrom('notifications')
      .selectAll()
      .where('kind', '=', 'exam')
      .execute();
    expect(told).toMatchObject([{ eventKey: `result-released:${id}`, path: `/exam/results/${id}`, mail: 'pending' }]);
    expect(`${told[0]?.title} ${told[0]?.body}`).not.toMatch(/\d|pass|fail/i);
    expect(after).toMatchObject({ outcomes: [{ kind: 'terminal' }] });
    expect(result).toMatchObject({ answered: 30, questionCount: 30, ending: 'submitted', passPercent: 70 });
    expect(verdict).toMatchObject({ kind: 'intact', receipts: 30, answers: 30 });
  });

  test('refuses to submit for somebody whose lease was taken over', async () => {
    const { room, id } = await aRunning();
    await room.lease(id, 'browser-two');

    const response = await room.submit(id, 1);

    expect(response.json()).toMatchObject({ code: 'lease-lost' });
  });

  test('keeps result and receipts back while the sitting runs', async () => {
    const { room, id } = await aRunning();

    const codes = [
      (await room.result(id)).json<{ code: string }>().code,
      (await room.receipts(id)).json<{ code: string }>().code,
    ];

    expect(codes).toEqual(['result-not-released', 'sitting-refused']);
  });

  test('finalises what is committed when somebody looks after the time is over', async () => {
    const { room, id, questions } = await aRunning();
    await room.save(id, change(1, 1, answerTo(questions[0], 0)));
    await letPass(id, 62);

    const sitting = (await room.sitting(id)).json();
    const result = (await room.result(id)).json();

    expect(sitting).toMatchObject({ phase: 'expired', answered: 1, isResultReleased: true });
    expect(result).toMatchObject({ ending: 'expired', decision: 'fail', answered: 1 });
  });

  test('lets the sweeper tidy with the same outcome', async () => {
    const { room, id } = await aRunning();
    await letPass(id, 62);

    const finished = await sweepSittings(context.databases.staff);

    expect(finished).toBeGreaterThanOrEqual(1);
    expect((await room.sitting(id)).json()).toMatchObject({ phase: 'expired' });
  });

  test('makes somebody who failed wait, then gives a form without a question seen before', async () => {
    const { room, person, id } = await aRunning();
    await room.submit(id);

    const tooSoon = await room.takeSeat('certification');
    await sql`update sittings set started_at = started_at - interval '15 days', finished_at = finished_at - interval '15 days' where id = ${id}`.execute(
      context.databases.staff,
    );
    const seat = await room.takeSeat('certification');
    const forms = await context.databases.staff
      .selectFrom('sittings')
      .innerJoin('formKeys', 'formKeys.formId', 'sittings.formId')
      .select('formKeys.questionIds')
      .where('sittings.personId', '=', person.personId)
      .execute();

    expect(tooSoon.json()).toMatchObject({ code: 'sitting-refused' });
    expect(seat.statusCode).toBe(200);
    const [first, second] = forms.map(({ questionIds }) => questionIds);
    expect(first?.filter((question) => second?.includes(question))).toEqual([]);
  });

  test('records the progress of somebody who passed, and refuses another sitting', async () => {
    const { room, person, id, questions } = await aRunning();
    const { deal } = await context.databases.staff
      .selectFrom('sittingDeals')
      .select('deal')
      .where('sittingId', '=', id)
      .executeTakeFirstOrThrow();
    const dealt = new Map(
      deal.parts
        .flatMap((part) => (part.kind === 'set' ? part.questions : [part.question]))
        .map((question) => [question.position, question]),
    );
    // In the test bank the authored first option is right, and the first two of five.
    const right = questions.map(({ position, kind, options }) => {
      const handles = ['o1', 'o2'].map(
        (name) => dealt.get(position)?.options.find((option) => option.id === name)?.handle,
      );
      const places = handles.map((handle) => options.findIndex((option) => option.handle === handle));
      return {
        position,
        response: answerTo({ position, kind, options }, ...(kind === 'choose' ? places : places.slice(0, 1))),
      };
    });
    await room.save(id, ...right.map(({ position, response }, index) => change(position, index + 1, response)));

    await room.submit(id);
    const result = (await room.result(id)).json();
    const facts = await context.databases.staff
      .selectFrom('progressFacts')
      .select('kind')
      .where('personId', '=', person.personId)
      .where('kind', '=', 'examination-passed')
      .execute();
    const again = (await room.takeSeat('certification')).json();

    expect(result).toMatchObject({ decision: 'pass', percent: 100, points: '30/1', studyNext: [] });
    expect(facts).toHaveLength(1);
    expect(again).toMatchObject({ code: 'sitting-refused' });
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
