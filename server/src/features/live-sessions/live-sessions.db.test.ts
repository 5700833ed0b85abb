import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { aPlan, liveRoom } from './testing/live-room.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let live: ReturnType<typeof liveRoom>;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  live = liveRoom(context, app);
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

async function aClass() {
  const cohort = await live.aCohort();
  const teacher = await live.aFacilitator(cohort);
  const [ana, omar] = [await live.aMember(cohort), await live.aMember(cohort, 'hospital-it')];
  return { cohort, teacher, ana, omar };
}

async function anOpenClass() {
  const people = await aClass();
  return { ...people, session: await live.open(people.teacher, people.cohort) };
}

describe('a plan', () => {
  test('is seen by its cohort and its facilitators, and by nobody else', async () => {
    const { cohort, teacher, ana } = await aClass();
    const stranger = await live.aMember(await live.aCohort());
    const session = await live.plan(teacher, cohort);
    const path = `GET /api/live-sessions/${session}` as const;

    const seen = await Promise.all([ana, teacher, stranger].map(({ browser }) => browser.call(path)));
    const listed = await ana.browser.call('GET /api/live-sessions');

    expect(seen.map(({ status }) => status)).toEqual([200, 200, 404]);
    expect(seen.map(({ body }) => (body as { standing?: string }).standing)).toEqual([
      'member',
      'facilitator',
      undefined,
    ]);
    expect(listed.body).toMatchObject({
      standing: 'member',
      sessions: [{ id: session, state: 'planned', subject: { title: '1.1 Topic 1.1' } }],
    });
  });

  test('is made by facilitators of the cohort with a second factor alone', async () => {
    const { cohort, ana } = await aClass();
    const elsewhere = await live.aFacilitator(await live.aCohort());
    const careless = await live.aFacilitator(cohort, { isSecondFactorDone: false });

    const answers = await Promise.all(
      [ana, elsewhere, careless].map(({ browser }) =>
        browser.call(`PUT /api/staff/live-sessions/${randomUUID()}`, aPlan(cohort)),
      ),
    );

    expect(answers.map(({ status }) => status)).toEqual([403, 404, 403]);
  });

  test.each([
    ['http', 'http://meet.example/room'],
    ['a script', 'javascript:alert(1)'],
    ['no address', 'meet me'],
    ['spaces', 'https://meet.example/a room'],
  ])('refuses %s as the meeting', async (_name, meetingUrl) => {
    const { cohort, teacher } = await aClass();

    const answer = await teacher.browser.call(`PUT /api/staff/live-sessions/${randomUUID()}`, {
      ...aPlan(cohort),
      meetingUrl,
    });

    expect(answer.status).toBe(400);
  });

  test('changes until it begins, can be withdrawn until then, and may be sent twice', async () => {
    const { cohort, teacher } = await aClass();
    const [kept, gone] = [await live.plan(teacher, cohort), await live.plan(teacher, cohort)];
    const put = (parts: object) =>
      teacher.browser.call(`PUT /api/staff/live-sessions/${kept}`, { ...aPlan(cohort), ...parts });

    const changed = [await put({ title: 'Another' }), await put({ title: 'Another' })];
    await live.send(teacher, `POST /api/staff/live-sessions/${kept}/opening`);
    const late = await put({ title: 'Too late' });
    const withdrawn = [kept, gone].map((id) => teacher.browser.call(`DELETE /api/staff/live-sessions/${id}`));

    expect(changed.map(({ status }) => status)).toEqual([204, 204]);
    expect(late).toMatchObject({ status: 409, body: { code: 'live-refused' } });
    expect((await Promise.all(withdrawn)).map(({ status }) => status)).toEqual([409, 204]);
  });
});

describe('an open session', () => {
  test('moves by the newest wish: one that comes late or twice moves nobody', async () => {
    const { teacher, ana, session } = await anOpenClass();
    const { slideVersion } = await live.room(ana, session);
    const move = (slide: number, after: number) =>
      live.send(teacher, `PUT /api/staff/live-sessions/${session}/slide`, { slide, after });

    const first = await move(1, slideVersion);
    const [twice, late] = [await move(1, slideVersion), await move(0, slideVersion)];

    expect(first).toMatchObject({ isMoved: true, slide: 1 });
    expect([twice, late]).toMatchObject([
      { isMoved: false, slide: 1 },
      { isMoved: false, slide: 1 },
    ]);
    expect(await live.room(ana, session)).toMatchObject({ slide: 1, furthest: 1, polls: [{ slide: 1, isOpen: true }] });
  });

  test('is steered by nobody who takes part', async () => {
    const { ana, teacher, session } = await anOpenClass();

    const steered = await ana.browser.call(`PUT /api/staff/live-sessions/${session}/slide`, { slide: 1, after: 2 });
    const voted = await teacher.browser.call(`PUT /api/live-sessions/${session}/hand`, { isRaised: true });

    expect(steered.status).toBe(403);
    expect(voted.status).toBe(403);
  });

  test('tells what is newer than a version, and nothing when nothing is', async () => {
    const { ana, session } = await anOpenClass();
    const { version } = await live.room(ana, session);
    const ask = (since: number) => live.send(ana, `GET /api/live-sessions/${session}/room?since=${since}`);

    const [same, earlier] = [await ask(version), await ask(version - 1)];

    expect(same).toEqual({ room: null });
    expect(earlier).toMatchObject({ room: { version } });
  });

  test('shows how many chose what from three answers on, and never who', async () => {
    const { cohort, teacher, ana, omar, session } = await anOpenClass();
    const ines = await live.aMember(cohort);
    await live.send(teacher, `PUT /api/staff/live-sessions/${session}/slide`, {
      slide: 1,
      after: (await live.room(ana, session)).slideVersion,
    });
    const vote = (who: typeof ana, option: number) =>
      who.browser.call(`PUT /api/live-sessions/${session}/votes/1`, { option });
    await vote(ana, 0);
    await vote(ana, 1);
    await vote(omar, 0);

    const two = await live.room(teacher, session);
    await vote(ines, 0);
    const three = await live.room(teacher, session);
    const missing = await vote(ines, 2);
    await live.send(teacher, `PUT /api/staff/live-sessions/${session}/polls/1`, { isOpen: false });
    const closed = await vote(ines, 1);

    expect(two.polls).toMatchObject([{ answers: 2, counts: null }]);
    expect(three.polls).toMatchObject([{ answers: 3, counts: [2, 1] }]);
    expect(JSON.stringify(three)).not.toContain(ana.personId);
    expect([missing.status, closed.status]).toEqual([409, 409]);
  });

  test('lists hands in their order, for facilitators with names, until somebody takes them down', async () => {
    const { teacher, ana, omar, session } = await anOpenClass();
    const raise = (who: typeof ana, isRaised: boolean) =>
      live.send(who, `PUT /api/live-sessions/${session}/hand`, { isRaised });
    await raise(ana, true);
    await raise(ana, true);
    await raise(omar, true);
    const before = await live.room(ana, session);
    const desk = (await live.send(teacher, `GET /api/staff/live-sessions/${session}/desk`)) as {
      hands: { name: string }[];
    };

    await live.send(teacher, `DELETE /api/staff/live-sessions/${session}/hands/${before.hands[0]}`);
    await raise(omar, false);

    expect(before.hands).toHaveLength(2);
    expect(desk.hands.map(({ name }) => name)).toEqual(['Ana Silva', 'Ana Silva']);
    expect((await live.room(ana, session)).hands).toEqual([]);
    expect((await ana.browser.call(`GET /api/staff/live-sessions/${session}/desk`)).status).toBe(403);
  });

  test('queues questions by how many want them answered, without names', async () => {
    const { teacher, ana, omar, session } = await anOpenClass();
    const [first, second] = [randomUUID(), randomUUID()];
    const path = (id: string) => `PUT /api/live-sessions/${session}/questions/${id}` as const;
    await live.send(ana, path(first), { text: 'Who signs?' });
    await live.send(ana, path(first), { text: 'Who signs?' });
    await live.send(omar, path(second), { text: 'Until when?' });
    await live.send(ana, `${path(second)}/support`, { isSupported: true });
    const own = await omar.browser.call(`${path(second)}/support`, { isSupported: true });

    const queued = await live.room(ana, session);
    await live.send(teacher, `PUT /api/staff/live-sessions/${session}/questions/${second}`, { state: 'answered' });
    const answered = await live.room(ana, session);

    expect(own.status).toBe(409);
    expect(queued.questions).toEqual([
      { id: second, text: 'Until when?', support: 1, state: 'open' },
      { id: first, text: 'Who signs?', support: 0, state: 'open' },
    ]);
    expect(answered.questions.map(({ id, state }) => [id, state])).toEqual([
      [first, 'open'],
      [second, 'answered'],
    ]);
  });

  test('takes no sixth open question of one person', async () => {
    const { ana, session } = await anOpenClass();
    const statuses: number[] = [];
    for (let number = 1; number <= 6; number += 1)
      statuses.push(
        (await ana.browser.call(`PUT /api/live-sessions/${session}/questions/${randomUUID()}`, { text: `${number}?` }))
          .status,
      );

    expect(statuses).toEqual([204, 204, 204, 204, 204, 409]);
  });

  test('puts those who are there into groups that mix roles, and calls them back', async () => {
    const { cohort, teacher, ana, omar, session } = await anOpenClass();
    const more = [await live.aMember(cohort, 'engineering'), await live.aMember(cohort, 'hospital-it')];
    await live.arrive(session, [ana, omar, ...more]);
    const away = await live.aMember(cohort);
    const path = `PUT /api/staff/live-sessions/${session}/rounds` as const;
    const body = { size: 2, prompts: ['Argue for it.', 'Argue against it.'] };
    await live.send(teacher, `${path}/1`, body);
    await live.send(teacher, `${path}/1`, body);
    const tooSoon = await teacher.browser.call(`${path}/2`, body);

    const own = await live.send(ana, `GET /api/live-sessions/${session}/own`);
    const none = await live.send(away, `GET /api/live-sessions/${session}/own`);
    await live.send(teacher, `${path}/1/debrief`, { text: 'Both sides have a point.' });

    expect(tooSoon.status).toBe(409);
    const { group } = own as { group: { prompt: string; people: { role: string }[] } };
    expect(group.people.map(({ role }) => role).toSorted()).toEqual(['engineering', 'hospital-it']);
    expect(body.prompts).toContain(group.prompt);
    expect(none).toMatchObject({ group: null });
    expect((await live.room(ana, session)).round).toEqual({
      number: 1,
      groups: 2,
      isOut: false,
      debrief: 'Both sides have a point.',
    });
  });
});

test('keeps the slides from participants until the session opens, and binds them to the release of that moment', async () => {
  const { cohort, teacher, ana } = await aClass();
  const session = await live.plan(teacher, cohort);
  const ask = async (who: typeof ana) =>
    ((await live.send(who, `GET /api/live-sessions/${session}/slides`)) as { slides: object[] }).slides.length;

  const before = [await ask(ana), await ask(teacher)];
  await live.send(teacher, `POST /api/staff/live-sessions/${session}/opening`);

  expect(before).toEqual([0, 2]);
  expect(await ask(ana)).toBe(2);
});
