import { sql } from 'kysely';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { ensureForms } from '../../sittings/forms/ensure-forms.ts';
import { anExamCatalogue } from '../../testing/a-bank.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import {
  anEligibleCandidate,
  anExamWindow,
  letWindowPass,
  relatePeople,
  setExamAdmission,
} from '../../testing/an-exam-window.ts';
import { examRoom } from '../../testing/exam-room.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { plan } from './testing/a-window-plan.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let officer: SignedIn;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { catalogue: anExamCatalogue(), log: pino({ level: 'error' }) });
  await ensureForms(context.databases.staff, context);
  app = await buildApp(context);
  officer = await signInAs(context, { roles: ['officer'] });
});

afterAll(async () => {
  await app.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

const call = (who: SignedIn, key: string, body?: unknown) => aBrowser(app, who.cookie).call(key as never, body);
const invigilator = () => signInAs(context, { roles: ['invigilator'] });
const windowIn = (opensInHours: number, options: Partial<Parameters<typeof anExamWindow>[1]> = {}) =>
  anExamWindow(context, { by: officer.personId, opensInHours, ...options });
async function booked(who: SignedIn, windowId: string): Promise<string> {
  const { body } = await call(who, 'POST /api/bookings', { windowId });
  return (body as { id: string }).id; // as the contract says
}
const relate = (personId: string, kind: 'manages' | 'taught', otherPersonId: string) =>
  relatePeople(context, { personId, kind, otherPersonId });
const setAdmission = (value: 'booked' | 'on-demand') => setExamAdmission(context, value);

describe('planning a window', () => {
  test('reads its times in its own zone', async () => {
    const planned = await call(officer, 'POST /api/exam-windows', plan);

    const { id } = planned.body as { id: string }; // as the contract says
    const shown = await call(officer, `GET /api/exam-windows/${id}`);
    expect(shown.body).toMatchObject({ opensAt: '2036-03-10T13:00:00.000Z', plan: { opens: plan.opens } });
  });

  // beyond.md, complaint 5: conflicting settings are refused at authoring with both times displayed.
  test('refuses a place that closes while the last may still be writing, and shows both times', async () => {
    const venue = { kind: 'place', place: 'Hall 2', until: { date: '2036-03-10', time: '10:30' } };

    const planned = await call(officer, 'POST /api/exam-windows', { ...plan, venue });

    const { detail } = planned.body as { detail: string }; // as problems are
    expect(planned.status).toBe(422);
    expect(detail).toContain('10:30 (America/New_York; 14:30 UTC)');
    expect(detail).toMatch(/done on .*, 1[1-9]:\d\d \(America\/New_York/);
  });

  test.each([
    { what: 'a zone that is none', change: { timeZone: 'Mars/Olympus' } },
    { what: 'a last start before the opening', change: { closes: { date: '2036-03-10', time: '08:00' } } },
    { what: 'an opening in the past', change: { opens: { date: '2020-03-10', time: '09:00' } } },
    { what: 'Safe Exam Browser where the program has no Config Key', change: { examBrowser: 'required' } },
  ])('refuses $what', async ({ change }) => {
    const planned = await call(officer, 'POST /api/exam-windows', { ...plan, ...change });

    expect(planned.body).toMatchObject({ code: 'window-refused' });
  });

  test('is not for candidates, authors or invigilators', async () => {
    const people = [await signInAs(context), await signInAs(context, { roles: ['author'] }), await invigilator()];

    const answers = await Promise.all(people.map((who) => call(who, 'POST /api/exam-windows', plan)));

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  test('a changed time reaches everybody who booked, who may then give the place back without cost', async () => {
    const person = await anEligibleCandidate(context);
    const { body } = await call(officer, 'POST /api/exam-windows', plan);
    const { id } = body as { id: string }; // as the contract says
    await booked(person, id);
    const closes = { date: '2036-03-10', time: '11:00' };

    const changed = await call(officer, `PUT /api/exam-windows/${id}`, { revision: 1, plan: { ...plan, closes } });
    const stale = await call(officer, `PUT /api/exam-windows/${id}`, { revision: 1, plan });

    const mine = await call(person, 'GET /api/bookings/mine');
    expect([changed.status, stale.status]).toEqual([204, 409]);
    expect(mine.body).toMatchObject({
      current: { freeUntil: '2036-03-10T13:00:00.000Z', window: { closesAt: '2036-03-10T15:00:00.000Z' } },
    });
  });

  test('one that is called off costs nobody an attempt', async () => {
    const [person, windowId] = [await anEligibleCandidate(context), await windowIn(240)];
    await booked(person, windowId);

    const cancelled = await call(officer, `POST /api/exam-windows/${windowId}/cancellation`, {
      reason: 'Water damage',
    });

    const mine = await call(person, 'GET /api/bookings/mine');
    expect(cancelled.status).toBe(204);
    expect(mine.body).toMatchObject({
      current: null,
      past: [{ state: 'cancelled', costsAttempt: false, cancelReason: 'Water damage' }],
    });
  });
});

describe('invigilators', () => {
  // beyond.md, idea 14: an assignment is refused with the violating edge shown.
  test('somebody with a relation to one of those who come is not assigned, and the relation is named', async () => {
    const [ines, person, windowId] = [await invigilator(), await anEligibleCandidate(context), await windowIn(240)];
    await booked(person, windowId);
    await relate(ines.personId, 'manages', person.personId);

    const assigned = await call(officer, `POST /api/exam-windows/${windowId}/invigilators`, {
      personId: ines.personId,
    });

    expect(assigned.body).toMatchObject({
      code: 'conflict-of-interest',
      detail: expect.stringContaining('You manage somebody who has booked this window.'),
    });
  });

  test('nobody is in two rooms at once', async () => {
    const [ines, one, other] = [await invigilator(), await windowIn(240), await windowIn(240.5)];
    await call(officer, `POST /api/exam-windows/${one}/invigilators`, { personId: ines.personId });

    const assigned = await call(officer, `POST /api/exam-windows/${other}/invigilators`, { personId: ines.personId });

    expect(assigned.body).toMatchObject({ code: 'conflict', detail: expect.stringContaining('Winter window') });
  });

  test('see their own windows and nobody else’s', async () => {
    const [ines, ivo, windowId] = [await invigilator(), await invigilator(), await windowIn(240)];
    await call(officer, `POST /api/exam-windows/${windowId}/invigilators`, { personId: ines.personId });

    const lists = await Promise.all([ines, ivo].map((who) => call(who, 'GET /api/exam-windows')));
    const pages = await Promise.all([ines, ivo].map((who) => call(who, `GET /api/exam-windows/${windowId}`)));

    expect(lists.map(({ body }) => (body as { windows: unknown[] }).windows.length)).toEqual([1, 0]);
    expect(pages.map(({ status }) => status)).toEqual([200, 403]);
  });
});

describe('on the day', () => {
  async function aDay() {
    const [ines, person] = [await invigilator(), await anEligibleCandidate(context, 'Ada Example')];
    const windowId = await windowIn(240);
    const bookingId = await booked(person, windowId);
    await call(officer, `POST /api/exam-windows/${windowId}/invigilators`, { personId: ines.personId });
    await letWindowPass(context, windowId, 239.5);
    return { ines, person, windowId, bookingId, room: examRoom(app, person) };
  }
  const checkIn = (who: SignedIn, windowId: string, body: object) =>
    call(who, `POST /api/exam-windows/${windowId}/check-ins`, body);

  test('the time does not start before the identity was checked, and the place counts as used when it does', async () => {
    const { ines, windowId, bookingId, room } = await aDay();
    await letWindowPass(context, windowId, 1);
    const { id } = (await room.takeSeat('certification')).json<{ id: string }>();
    const before = await room.start(id);
    await checkIn(ines, windowId, { bookingId, assurance: 'none', documents: [] });
    const unsure = await room.start(id);

    const checked = await checkIn(ines, windowId, { bookingId, assurance: 'document', documents: ['passport'] });
    const started = await room.start(id);
    const corrected = await checkIn(ines, windowId, { bookingId, assurance: 'known-to-me', documents: [] });

    expect([before.statusCode, unsure.statusCode, checked.status, started.statusCode]).toEqual([409, 409, 204, 200]);
    expect(before.json()).toMatchObject({ detail: expect.stringContaining('Check in') });
    expect(corrected.status).toBe(422);
    const { rows } = await sql<{ kind: string; actor: string }>`
      select kind, actor from ledger_records where stream_kind = 'booking' and stream_id = ${bookingId}
      order by sequence`.execute(context.databases.staff);
    expect(rows.map(({ kind }) => kind)).toEqual([
      'booking-made',
      'identity-checked',
      'identity-checked-again',
      'booking-attended',
    ]);
    expect(rows[1]?.actor).toBe(`person:${ines.personId}`);
    const { state } = await context.databases.staff
      .selectFrom('bookings')
      .select('state')
      .where('id', '=', bookingId)
      .executeTakeFirstOrThrow();
    expect(state).toBe('attended');
  });

  test.each([
    { assurance: 'document', documents: [] },
    { assurance: 'two-documents', documents: ['passport', 'passport'] },
    { assurance: 'none', documents: ['passport'] },
    { assurance: 'document', documents: ['X1234567'] },
  ])('a check-in of $assurance with $documents is refused', async (said) => {
    const { ines, windowId, bookingId } = await aDay();

    const answer = await checkIn(ines, windowId, { bookingId, ...said });

    expect(answer.status).toBe(400);
  });

  test('nobody checks in somebody close to them, and no invigilator of another window does', async () => {
    const { ines, person, windowId, bookingId } = await aDay();
    await relate(person.personId, 'manages', ines.personId);
    const said = { bookingId, assurance: 'document', documents: ['passport'] };

    const answers = [await checkIn(ines, windowId, said), await checkIn(await invigilator(), windowId, said)];

    expect(answers.map(({ body }) => (body as { code: string }).code)).toEqual([
      'conflict-of-interest',
      'not-permitted',
    ]);
  });

  test('words of an excuse are for officers, not for invigilators', async () => {
    const { ines, person, windowId, bookingId } = await aDay();
    await letWindowPass(context, windowId, 3);
    await sql`update bookings set state = 'no-show', ended_at = now() where id = ${bookingId}`.execute(
      context.databases.staff,
    );
    await call(person, `POST /api/bookings/${bookingId}/excuse`, { words: 'A fever of forty' });

    const pages = await Promise.all([ines, officer].map((who) => call(who, `GET /api/exam-windows/${windowId}`)));

    expect(pages.map(({ body }) => JSON.stringify(body).includes('fever'))).toEqual([false, true]);
  });

  // beyond.md, complaint 5, in the running program: the window closes, the time goes on.
  test('whoever starts in the last minute has the whole time', async () => {
    const { ines, windowId, bookingId, room } = await aDay();
    await checkIn(ines, windowId, { bookingId, assurance: 'known-to-me', documents: [] });
    await letWindowPass(context, windowId, 1.48);
    const { id } = (await room.takeSeat('certification')).json<{ id: string }>();

    const { now, deadline } = (await room.start(id)).json<{ now: number; deadline: number }>();

    const { durationMinutes } = context.catalogue.programme.examination;
    expect(deadline - now).toBeGreaterThan(durationMinutes * 60_000 - 5_000);
  });
});

describe('the door of the examination', () => {
  test('asks for a booked place only when that is set, and for the non-disclosure text always', async () => {
    const [one, other] = [await anEligibleCandidate(context), await anEligibleCandidate(context)];
    const onDemand = await examRoom(app, one).takeSeat('certification');
    await setAdmission('booked');
    const withoutPlace = await examRoom(app, other).takeSeat('certification');
    await setAdmission('on-demand');

    const withoutPromise = await call(other, 'POST /api/sittings', {
      kind: 'certification',
      acceptsRules: true,
      rulesVersion: 'exam-rules-2026-1',
    });

    expect(onDemand.statusCode).toBe(200);
    expect(withoutPlace.json()).toMatchObject({ detail: expect.stringContaining('Book a place') });
    expect(withoutPromise.body).toMatchObject({ code: 'agreement-changed' });
    const { rows } = await sql<{ body: string }>`
      select body::text from ledger_records where stream_kind = 'sitting'
        and stream_id = ${onDemand.json<{ id: string }>().id}`.execute(context.databases.staff);
    expect(rows[0]?.body).toContain('non-disclosure-2026-1');
  });

  test('a place ahead is not used up by a sitting before its window opens', async () => {
    const [person, windowId] = [await anEligibleCandidate(context), await windowIn(240)];
    await booked(person, windowId);

    const seat = await examRoom(app, person).takeSeat('certification');

    expect(seat.json()).toMatchObject({ code: 'sitting-refused', detail: expect.stringContaining('Europe/Berlin') });
  });
});
