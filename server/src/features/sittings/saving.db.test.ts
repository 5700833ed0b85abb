import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { answerTo } from '../../testing/exam-room.ts';
import { aSignal, change, openSittingsBench } from './testing/sittings-bench.ts';

const { context, aRunning, letPass } = await openSittingsBench();

describe('saving', () => {
  // beyond.md, complaint 2
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

  // beyond.md, trap 5
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
