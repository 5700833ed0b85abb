import { describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { examRoom } from '../../testing/exam-room.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { openAccommodationsBench } from '../../testing/accommodations-bench.ts';

const { context, app, call, ask, take, decide, grant, aCandidate, anOfficer } = await openAccommodationsBench();
const { durationMinutes } = context.catalogue.programme.examination;
const { staff } = context.databases;

type Sitting = { allottedMinutes: number; deadline: number; now: number };
const rowOf = (id: string) => staff.selectFrom('sittings').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

async function seatOf(room: ReturnType<typeof examRoom>, kind: 'certification' | 'rehearsal' = 'certification') {
  return (await room.takeSeat(kind)).json<{ id: string }>().id;
}

const today = () => new Date().toISOString().slice(0, 10);

describe('a profile counts in every sitting', () => {
  // beyond.md, complaint 5: the window limits the start and never the personal time. Factor x breaks x window x credit.
  const cases = ['1/1', '5/4', '3/2', '2/1', '7/3'].flatMap((factor) => [
    { factor, breaks: null },
    { factor, breaks: 15 },
  ]);
  test.each(cases)('of $factor with $breaks min breaks, whatever the window and the credit', async (one) => {
    const { person, room } = await aCandidate();
    await grant(person, await anOfficer(), { timeFactor: one.factor, stopClockBreaks: one.breaks });
    const id = await seatOf(room);
    const closeIn = async (minutes: number, creditMs: number) =>
      staff
        .updateTable('sittings')
        .set({ windowClosesAt: new Date(Date.now() + minutes * 60_000), creditMs })
        .where('id', '=', id)
        .execute();
    await closeIn(1, 0);
    await room.start(id);

    const found = [];
    for (const [windowMinutes, creditMinutes] of [
      [1, 0],
      [1, 7],
      [90, 0],
      [90, 7],
    ] as const) {
      await closeIn(windowMinutes, creditMinutes * 60_000);
      found.push((await room.sitting(id)).json<Sitting>().deadline);
    }

    const { startedAt, breakBudgetMs } = await rowOf(id);
    const [over = 0, under = 1] = one.factor.split('/').map(Number);
    const end = (startedAt?.getTime() ?? 0) + Math.ceil((durationMinutes * 60_000 * over) / under);
    expect(found).toEqual([end, end + 420_000, end, end + 420_000]);
    expect(breakBudgetMs).toBe((one.breaks ?? 0) * 60_000);
  });

  test('in a rehearsal too', async () => {
    const { person, room } = await aCandidate();
    await grant(person, await anOfficer(), { timeFactor: '3/2', stopClockBreaks: 10 });

    const row = await rowOf(await seatOf(room, 'rehearsal'));

    expect(row).toMatchObject({ accommodation: '3/2', breakBudgetMs: 600_000 });
  });

  // beyond.md, complaint 6: an accommodation missing or broken in copies.
  test('in a copy of the programme with another length, without anybody doing anything', async () => {
    const { person } = await aCandidate();
    await grant(person, await anOfficer(), { timeFactor: '3/2' });
    const { programme } = context.catalogue;
    const copy = { ...programme, rehearsal: { ...programme.rehearsal, durationMinutes: 44 } };
    const other = await buildApp({ ...context, catalogue: { ...context.catalogue, programme: copy } });
    const room = examRoom(other, person);

    const id = await seatOf(room, 'rehearsal');

    expect((await rowOf(id)).accommodation).toBe('3/2');
    await other.close();
  });

  // beyond.md, complaint 6 and trap 3: a change reaches a sitting that waits; one that runs only by an extension.
  test('from the moment of the decision in a sitting that waits, which its ledger says', async () => {
    const { person, room } = await aCandidate();
    const id = await seatOf(room);
    const officer = await anOfficer();

    const { answer } = await grant(person, officer, { timeFactor: '5/4', stopClockBreaks: 5 });

    const record = await staff
      .selectFrom('ledgerRecords')
      .select(['kind', 'reason'])
      .where('streamId', '=', id)
      .where('kind', '=', 'accommodation-applied')
      .executeTakeFirst();
    expect(answer.json()).toMatchObject({ updatedSittings: 1, hasRunningSitting: false });
    expect(await rowOf(id)).toMatchObject({ accommodation: '5/4', breakBudgetMs: 300_000 });
    expect(record?.reason).toMatch(/^Accommodation /);
  });

  test('but never moves the deadline of one that runs', async () => {
    const { person, room } = await aCandidate();
    const id = await seatOf(room);
    await room.start(id);
    const before = (await room.sitting(id)).json<Sitting>().deadline;

    const { answer } = await grant({ ...person, cookie: room.cookie() }, await anOfficer(), { timeFactor: '2/1' });

    expect(answer.json()).toMatchObject({ updatedSittings: 0, hasRunningSitting: true });
    expect((await room.sitting(id)).json<Sitting>().deadline).toBe(before);
  });
});

describe('the list before the day', () => {
  type Listed = { people: { name: string; seat: string; seconds: number; sum: string; isApplied: boolean | null }[] };
  const list = async (who: { cookie: string }) =>
    (await call(who, 'GET', `/api/accommodation-list?day=${today()}`)).json<Listed>();

  // beyond.md, complaint 6: pre-exam proof list "these people get these minutes".
  test('says who gets how many minutes with the sum, as the engine then gives them', async () => {
    const { person, room } = await aCandidate('Ximena Listed');
    await grant(person, await anOfficer(), { timeFactor: '5/4', stopClockBreaks: 20, other: 'A seat beside the door' });
    const id = await seatOf(room);

    const invigilator = await signInAs(context, { roles: ['invigilator'] });
    const row = (await list(invigilator)).people.find(({ name }) => name === 'Ximena Listed');
    const { allottedMinutes } = (await room.sitting(id)).json<Sitting>();

    const seconds = durationMinutes * 75;
    expect(row).toMatchObject({
      seat: 'taken',
      seconds,
      sum: `${durationMinutes} min × 5/4 + 0 min = ${Math.floor(seconds / 60)} min${seconds % 60 === 0 ? '' : ' 30 s'}`,
      breakMinutes: 20,
      given: { other: 'A seat beside the door' },
      isApplied: true,
    });
    expect(allottedMinutes * 60).toBe(seconds);
  });

  test('says so when a sitting gives something else than the profile', async () => {
    const { person, room } = await aCandidate('Yolanda Differs');
    const id = await seatOf(room);
    await room.start(id);
    await grant({ ...person, cookie: room.cookie() }, await anOfficer(), { timeFactor: '5/4' });

    const { people } = await list(await anOfficer());

    expect(people.find(({ name }) => name === 'Yolanda Differs')).toMatchObject({ seat: 'running', isApplied: false });
  });

  test('holds neither words nor evidence nor the answer, and is closed to everybody else', async () => {
    const { person } = await aCandidate('Zoe Silent');
    const officer = await anOfficer();
    const id = await ask(person, { timeFactor: '3/2' }, 'A condition that nobody shall read.');
    await take(officer, id);
    await decide(officer, id, { timeFactor: '3/2' }, { answer: 'Because of the condition that you showed.' });

    const url = `/api/accommodation-list?day=${today()}`;
    const invigilator = await signInAs(context, { roles: ['invigilator'] });
    const seen = (await call(invigilator, 'GET', url)).body;
    const refused = await Promise.all(
      [person, await signInAs(context, { roles: ['facilitator'] }), await signInAs(context, { roles: ['author'] })].map(
        (who) => call(who, 'GET', url),
      ),
    );

    expect(seen).toContain('Zoe Silent');
    expect(seen).not.toMatch(/condition/);
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403]);
  });
});

test('an officer ends it early with a reason: the sitting that waits follows, the holder reads why and asks again', async () => {
  const { person, room } = await aCandidate();
  const officer = await anOfficer();
  const { id } = await grant(person, officer, { timeFactor: '3/2' });
  const sitting = await seatOf(room);
  const reason = 'The paper was for the spring alone, as its writer confirmed.';
  const end = (words: string) => call(officer, 'POST', `/api/accommodations/${id}/ending`, { reason: words });

  const short = await end('No.');
  const ended = await end(reason);
  const twice = await end(reason);

  const own = (await call(person, 'GET', '/api/accommodations/mine')).json<{
    profile: object | null;
    requests: object[];
  }>();
  expect([short.statusCode, ended.statusCode, twice.statusCode]).toEqual([400, 200, 409]);
  expect(ended.json()).toEqual({ updatedSittings: 1, hasRunningSitting: false });
  expect(await rowOf(sitting)).toMatchObject({ accommodation: '1/1', breakBudgetMs: 0 });
  expect(own).toMatchObject({ profile: null, requests: [{ isInForce: false, ending: { reason } }] });
  expect((await grant(person, officer, { timeFactor: '5/4' })).answer.statusCode).toBe(200);
});

test('nobody sees or gets the arrangement of somebody else', async () => {
  const { person, room } = await aCandidate();
  const other = await aCandidate();
  await grant(person, await anOfficer(), { timeFactor: '3/1', contrast: 'high' });
  const id = await seatOf(other.room);
  const own = await seatOf(room);

  const arrangement = await app.inject({
    url: `/api/sittings/${own}/arrangement`,
    headers: { cookie: other.person.cookie },
  });

  expect(arrangement.statusCode).toBe(404);
  expect((await rowOf(id)).accommodation).toBe('1/1');
});
