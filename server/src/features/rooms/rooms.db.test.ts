import { helpNumber } from '@cmdsp/sittings/room';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { recordRelation } from '../../accounts/record-relation.ts';
import { answerTo } from '../../testing/exam-room.ts';
import { signInAs, type SignedIn } from '../../testing/sign-in-as.ts';
import { change, openSittingsBench } from '../sittings/testing/sittings-bench.ts';

const { context, app, aRunning: aStarted, letPass } = await openSittingsBench();
const { staff } = context.databases;
const invigilator = await signInAs(context, { roles: ['invigilator'], legalName: 'Ira Vigil' });

/** A running sitting; the start has changed the cookie of its candidate. */
async function aRunning() {
  const { person, room, ...rest } = await aStarted();
  return { ...rest, room, person: { ...person, cookie: room.cookie() } };
}

function post(path: string, body: object, by: SignedIn = invigilator) {
  return app.inject({ method: 'POST', url: path, headers: { cookie: by.cookie }, payload: body });
}

function get(path: string, by: SignedIn = invigilator) {
  return app.inject({ url: path, headers: { cookie: by.cookie } });
}

function intervene(id: string, body: object) {
  return post(`/api/rooms/sittings/${id}/interventions`, {
    requestId: randomUUID(),
    reason: 'The network is down',
    ...body,
  });
}

type Line = { key: string; state: string; answered: number; lastSavedAt: number | null; lastSeenAt: number | null };

async function lineOf(id: string): Promise<Line | undefined> {
  const { rows } = (await get('/api/rooms/on-demand/board')).json<{ rows: Line[] }>();
  return rows.find(({ key }) => key === id);
}

async function live(person: SignedIn, id: string) {
  const body = { holder: 'browser-one', page: 'page-0001', isStreamCut: true, facts: [] };
  return (await post(`/api/sittings/${id}/beats`, body, person)).json<{
    live: { deadline: number; pausedAt: number | null; phase: string; notices: object[]; help: object[] };
  }>().live;
}

function ledgerOf(id: string) {
  return staff
    .selectFrom('ledgerRecords')
    .select(['kind', 'reason', 'actor'])
    .where('streamKind', '=', 'sitting')
    .where('streamId', '=', id)
    .orderBy('sequence')
    .execute();
}

describe('a pause', () => {
  test('stops the clock, takes what arrives meanwhile, and gives the time back', async () => {
    const { person, room, id, questions } = await aRunning();
    const before = await live(person, id);

    await intervene(id, { kind: 'pause' });
    await letPass(id, 0);
    const saved = (await room.save(id, change(1, 1, answerTo(questions[0], 0)))).json<{ outcomes: object[] }>();
    const paused = await live(person, id);
    const resumed = await intervene(id, { kind: 'resume' });
    const later = await live(person, id);

    expect(paused).toMatchObject({ phase: 'paused', deadline: before.deadline, notices: [{ kind: 'pause' }] });
    expect(saved).toMatchObject({ phase: 'paused', outcomes: [{ kind: 'applied' }] });
    expect(resumed.statusCode).toBe(200);
    expect(later.phase).toBe('running');
    expect(later.deadline).toBeGreaterThan(before.deadline);
    expect(await ledgerOf(id)).toContainEqual({
      kind: 'sitting-paused',
      reason: 'The network is down',
      actor: `person:${invigilator.personId}`,
    });
  });

  test('outlives the deadline that stood before', async () => {
    const { person, id } = await aRunning();
    await intervene(id, { kind: 'pause' });
    await letPass(id, 500);

    expect(await live(person, id)).toMatchObject({ phase: 'paused' });
    expect(await lineOf(id)).toMatchObject({ state: 'paused' });
  });

  test('is one pause when the button is pressed twice', async () => {
    const { person, id } = await aRunning();
    const press = { kind: 'pause', requestId: randomUUID() };

    await Promise.all([intervene(id, press), intervene(id, press)]);

    expect((await live(person, id)).notices).toHaveLength(1);
    expect((await ledgerOf(id)).filter(({ kind }) => kind === 'sitting-paused')).toHaveLength(1);
  });

  test('does not bring back what is over', async () => {
    // beyond.md, trap 10
    const { room, id } = await aRunning();
    await room.submit(id);

    const refused = await intervene(id, { kind: 'pause' });

    expect(refused.json()).toMatchObject({ code: 'sitting-refused' });
    expect(await lineOf(id)).toMatchObject({ state: 'submitted' });
  });
});

describe('a deadline that is changed', () => {
  test('reaches the candidate, and is what the server keeps to', async () => {
    // beyond.md, complaint 7
    const { person, room, id, questions } = await aRunning();
    const before = await live(person, id);

    await intervene(id, { kind: 'extension', minutes: 10 });
    const told = await live(person, id);
    await letPass(id, 65);
    const saved = (await room.save(id, change(1, 1, answerTo(questions[0], 0)))).json();

    expect(told.deadline - before.deadline).toBe(600_000);
    expect(told.notices).toMatchObject([{ kind: 'extension', minutes: 10, text: 'The network is down' }]);
    expect(saved).toMatchObject({ phase: 'running', outcomes: [{ kind: 'applied' }] });
  });

  test('is not shortened below two minutes from now, nor below the personal time', async () => {
    const { id } = await aRunning();
    await intervene(id, { kind: 'extension', minutes: 10 });
    const beyond = await intervene(id, { kind: 'shortening', minutes: 11 });
    await letPass(id, 59);
    const soon = await intervene(id, { kind: 'shortening', minutes: 10 });
    const fair = await intervene(id, { kind: 'shortening', minutes: 3 });

    expect(beyond.json()).toMatchObject({ detail: expect.stringContaining('Only extra time') });
    expect(soon.json()).toMatchObject({ detail: expect.stringContaining('less than two minutes') });
    expect(fair.statusCode).toBe(200);
  });
});

describe('the room', () => {
  test('shows where everybody is and how much they answered, and nothing of what', async () => {
    // beyond.md, complaint 31
    const { room, id, questions } = await aRunning();
    await room.save(id, change(1, 1, answerTo(questions[0], 0)), change(2, 2, answerTo(questions[1], 0)));
    await room.save(id, change(2, 3, null));

    const line = await lineOf(id);

    expect(line).toMatchObject({ state: 'running', answered: 1, lastSavedAt: expect.any(Number) });
    expect(JSON.stringify(line)).not.toContain(questions[0]?.options[0]?.handle);
  });

  test('knows who is there by their beats, and absorbs those that come after the end', async () => {
    // beyond.md, trap 10
    const { person, room, id } = await aRunning();
    await live(person, id);
    await expect.poll(async () => (await lineOf(id))?.lastSeenAt, { timeout: 30_000 }).toEqual(expect.any(Number));
    await room.submit(id);

    await live(person, id);

    expect(await lineOf(id)).toMatchObject({ state: 'submitted', lastSeenAt: null });
  });

  test('stops the page of a session that is closed; the next device goes on', async () => {
    const { room, id, questions } = await aRunning();

    await intervene(id, { kind: 'release' });
    const old = (await room.save(id, change(1, 1, answerTo(questions[0], 0)))).json<{ outcomes: object[] }>();
    const next = (await room.lease(id, 'other-device')).json<{ fence: number }>();

    expect(old.outcomes).toMatchObject([{ kind: 'stale-fence' }]);
    expect(next.fence).toBe(3);
  });

  test('has no way to void a sitting', async () => {
    // beyond.md, complaint 23
    const { id } = await aRunning();

    expect((await intervene(id, { kind: 'void' })).json()).toMatchObject({ code: 'request-malformed' });
  });

  test('is closed to invigilators of other windows and to whoever taught the candidate', async () => {
    const { person, id } = await aRunning();
    await staff.transaction().execute((tx) =>
      recordRelation(tx, {
        personId: invigilator.personId,
        kind: 'taught',
        otherPersonId: person.personId,
        recordedBy: null,
        reason: 'A course of last year',
      }),
    );

    const window = await get(`/api/rooms/${randomUUID()}/board`);
    const conflict = await intervene(id, { kind: 'pause' });

    expect(window.json()).toMatchObject({ code: 'not-found' });
    expect(conflict.json()).toMatchObject({ code: 'conflict-of-interest' });
  });
});

describe('a call for help', () => {
  test('has a number that the page knew before, stands on the board, and is answered to the candidate', async () => {
    // beyond.md, complaint 24
    const { person, id } = await aRunning();
    const call = { id: randomUUID(), position: 1, text: 'The figure does not load.' };

    const first = (await post(`/api/sittings/${id}/help`, call, person)).json<{ number: string }>();
    const again = (await post(`/api/sittings/${id}/help`, call, person)).json<{ number: string }>();
    const waiting = await lineOf(id);
    const answered = await post(`/api/rooms/help/${call.id}/answer`, { answer: 'Reload the page.' });

    expect(first.number).toBe(helpNumber(call.id));
    expect(again).toEqual(first);
    expect(waiting).toMatchObject({ help: [{ number: first.number, text: call.text }] });
    expect(answered.statusCode).toBe(204);
    expect(await live(person, id)).toMatchObject({ help: [{ answer: 'Reload the page.' }] });
  });

  test('of somebody else is not found', async () => {
    const { id } = await aRunning();
    const other = await signInAs(context);

    const refused = await post(`/api/sittings/${id}/help`, { id: randomUUID(), position: null, text: '' }, other);

    expect(refused.statusCode).toBe(404);
  });
});

describe('what is told', () => {
  test('reaches everybody in the room once, whatever is pressed twice', async () => {
    const { person, id } = await aRunning();
    const words = { requestId: randomUUID(), text: 'Ten minutes are left.', sittings: [id] };

    await post('/api/rooms/on-demand/announcements', words);
    const again = await post('/api/rooms/on-demand/announcements', words);

    expect(again.json()).toEqual({ told: 0 });
    expect((await live(person, id)).notices).toMatchObject([{ kind: 'announcement', text: 'Ten minutes are left.' }]);
  });

  test('keeps facts of the page as facts, once each, and shows them in the story with the steps and reasons', async () => {
    const { person, id } = await aRunning();
    const facts = [{ number: 1, kind: 'focus-lost', agoMs: 2000 }];
    const beat = { holder: 'browser-one', page: 'page-0001', isStreamCut: false, facts };

    await post(`/api/sittings/${id}/beats`, beat, person);
    await post(`/api/sittings/${id}/beats`, beat, person);
    await intervene(id, { kind: 'pause' });
    const { events } = (await get(`/api/rooms/sittings/${id}/story`)).json<{ events: { kind: string }[] }>();

    expect(events.filter(({ kind }) => kind === 'focus-lost')).toHaveLength(1);
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'sitting-paused', text: 'The network is down', by: 'Ira Vigil' }),
    );
  });

  test('is a story in words: a call with its number and words, pages by their order and not by what they call themselves', async () => {
    const { person, id } = await aRunning();
    const beatOf = (page: string) => ({ holder: page, page, isStreamCut: false, facts: [] });
    await post(`/api/sittings/${id}/beats`, beatOf('page-of-a-laptop'), person);
    await post(`/api/sittings/${id}/beats`, beatOf('page-of-a-tablet'), person);
    const call = await post(
      `/api/sittings/${id}/help`,
      { id: randomUUID(), position: null, text: 'No sound.' },
      person,
    );

    const story = async () => {
      const answer = await get(`/api/rooms/sittings/${id}/story`);
      return answer.json<{ events: { kind: string; text: string }[] }>().events;
    };
    const pages = async () => (await story()).filter(({ kind }) => kind === 'page-there').map(({ text }) => text);

    // Beats are gathered for a moment before they are written.
    await expect.poll(pages, { timeout: 30_000 }).toEqual(['Page 1', 'Page 2']);
    const { number } = call.json<{ number: string }>();
    expect(await story()).toContainEqual(
      expect.objectContaining({ kind: 'help-called', text: `${number}: No sound.` }),
    );
  });
});
