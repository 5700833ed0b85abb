import { verifyReceiptChain } from '@cmdsp/ledger';
import { defaultResultPolicy } from '@cmdsp/results';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../ledger/sha256.ts';
import { verifySignature } from '../../ledger/verify-signature.ts';
import { sweepSittings } from '../../sittings/sweep-sittings.ts';
import { answerTo } from '../../testing/exam-room.ts';
import { presentDay } from '../../time-zones/present-day.ts';
import { change, openSittingsBench } from './testing/sittings-bench.ts';

const { context, asOwner, app, aRunning, letPass } = await openSittingsBench();

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
    expect(submitted).toMatchObject({ finishedAt: expect.any(Number) as number });
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

  // beyond.md, complaint 2
  test('is told of by message when it arrives for a review, with how many answers are stored', async () => {
    const { room, id, questions } = await aRunning();
    await room.save(id, ...[1, 2, 3].map((number) => change(number, number, answerTo(questions[number - 1], 0))));
    const reviewed = { ...defaultResultPolicy, atOnce: [] };
    const { staff } = context.databases;
    await asOwner('update cmdsp.sittings set result_policy = $2 where id = $1', [id, JSON.stringify(reviewed)]);

    const submitted = (await room.submit(id)).json();

    expect(submitted).toMatchObject({ phase: 'submitted', isResultReleased: false });
    const told = await staff
      .selectFrom('notifications')
      .selectAll()
      .where('eventKey', '=', `result-promised:${id}`)
      .execute();
    expect(told).toMatchObject([{ path: `/exam/results/${id}`, mail: 'pending' }]);
    const { promisedAt } = await staff
      .selectFrom('results')
      .select('promisedAt')
      .where('sittingId', '=', id)
      .$narrowType<{ promisedAt: Date }>()
      .executeTakeFirstOrThrow();
    expect(told[0]?.title).toBe(`Your exam arrived; the result is promised by ${presentDay(promisedAt)}`);
    expect(presentDay(promisedAt)).toMatch(/^\d{1,2} [A-Z][a-z]+ \d{4}$/);
    expect(told[0]?.body).toMatch(/^3 answers are stored, each with its receipt\./);
  });

  test('refuses to submit for somebody whose lease was taken over', async () => {
    const { room, id } = await aRunning();
    await room.lease(id, 'browser-two');

    const response = await room.submit(id, 1);

    expect(response.json()).toMatchObject({ code: 'lease-lost' });
  });

  // beyond.md, complaint 26
  test('keeps result and receipts back while the sitting runs', async () => {
    const { room, id } = await aRunning();

    const codes = [
      (await room.result(id)).json<{ code: string }>().code,
      (await room.receipts(id)).json<{ code: string }>().code,
    ];

    expect(codes).toEqual(['result-not-released', 'sitting-refused']);
  });

  // beyond.md, complaint 9
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

  // beyond.md, complaint 35
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
