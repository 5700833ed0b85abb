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
import { anEligibleCandidate, anExamWindow, letWindowPass } from '../../testing/an-exam-window.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';
import { tendBookings } from './tend-bookings.ts';

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
const windowIn = (opensInHours: number, options: Partial<Parameters<typeof anExamWindow>[1]> = {}) =>
  anExamWindow(context, { by: officer.personId, opensInHours, ...options });
const book = (who: SignedIn, windowId: string) => call(who, 'POST /api/bookings', { windowId });

type Mine = {
  current: { id: string; freeUntil: string; window: { id: string } } | null;
  past: { id: string; state: string; costsAttempt: boolean; excuse: { standing: string } }[];
  windows: { id: string; seatsLeft: number; refusal: string | null }[];
};
// As the contract says.
const mine = async (who: SignedIn) => (await call(who, 'GET /api/bookings/mine')).body as Mine;
async function booked(who: SignedIn, windowId: string): Promise<string> {
  const { body } = await book(who, windowId);
  return (body as { id: string }).id; // as the contract says
}
const titlesOf = async ({ personId }: SignedIn) => {
  const { rows } = await sql<{ title: string }>`
    select title from notifications where person_id = ${personId} order by id`.execute(context.databases.staff);
  return rows.map(({ title }) => title);
};
const recordsOf = async (id: string) => {
  const { rows } = await sql<{ kind: string }>`
    select kind from ledger_records where stream_kind = 'booking' and stream_id = ${id} order by sequence`.execute(
    context.databases.staff,
  );
  return rows.map(({ kind }) => kind);
};

describe('booking a place', () => {
  test('gives the place, tells the person, and is written into the ledger; pressing twice books once', async () => {
    const [person, windowId] = [await anEligibleCandidate(context), await windowIn(240)];

    const answers = [await book(person, windowId), await book(person, windowId)];

    const { current, windows } = await mine(person);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(current?.window.id).toBe(windowId);
    expect(windows.find(({ id }) => id === windowId)?.seatsLeft).toBe(9);
    expect(await titlesOf(person)).toEqual(['Your place is booked: Winter window']);
    expect(await recordsOf(current?.id ?? '')).toEqual(['booking-made']);
  });

  test('never gives more places than there are, however many ask at once', async () => {
    const windowId = await windowIn(240, { seats: 3 });
    const people = await Promise.all(Array.from({ length: 12 }, async () => anEligibleCandidate(context)));

    const answers = await Promise.all(people.map(async (person) => book(person, windowId)));

    const { rows } = await sql<{ taken: number }>`
      select count(*)::int as taken from bookings where window_id = ${windowId} and state = 'booked'`.execute(
      context.databases.staff,
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
    expect(rows).toEqual([{ taken: 3 }]);
  });

  test('gives one person one place, however often they ask at once for two windows', async () => {
    const person = await anEligibleCandidate(context);
    const windows = [await windowIn(240), await windowIn(300)];

    const answers = await Promise.all(windows.map(async (windowId) => book(person, windowId)));

    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    const { rows } =
      await sql`select id from bookings where person_id = ${person.personId} and state = 'booked'`.execute(
        context.databases.staff,
      );
    expect(rows).toHaveLength(1);
  });

  test.each([
    { what: 'booking has ended', hours: 12, options: {}, words: /ended on/ },
    {
      what: 'the place closes before this time is over',
      hours: 240,
      options: { placeUntilHours: 241.1 },
      words: /nobody’s time is cut/,
    },
  ])('is refused when $what, with the times', async ({ hours, options, words }) => {
    const [person, windowId] = [await anEligibleCandidate(context), await windowIn(hours, options)];

    const answer = await book(person, windowId);

    expect(answer.body).toMatchObject({ code: 'booking-refused', detail: expect.stringMatching(words) });
  });

  test('is refused before the module quizzes are passed', async () => {
    const [person, windowId] = [await signInAs(context), await windowIn(240)];

    const answer = await book(person, windowId);

    expect(answer.body).toMatchObject({ code: 'booking-refused', detail: expect.stringContaining('module quizzes') });
  });
});

describe('moving and giving back', () => {
  test('moves a place to another window in one step', async () => {
    const [person, from, to] = [await anEligibleCandidate(context), await windowIn(240), await windowIn(300)];
    const id = await booked(person, from);

    const moved = await call(person, `POST /api/bookings/${id}/move`, { windowId: to });

    const { current, past } = await mine(person);
    expect(moved.status).toBe(200);
    expect(current?.window.id).toBe(to);
    expect(past.map(({ state }) => state)).toEqual(['moved']);
  });

  test('keeps the old place when the new window is full', async () => {
    const [person, other] = [await anEligibleCandidate(context), await anEligibleCandidate(context)];
    const [from, to] = [await windowIn(240), await windowIn(300, { seats: 1 })];
    await book(other, to);
    const id = await booked(person, from);

    const moved = await call(person, `POST /api/bookings/${id}/move`, { windowId: to });

    expect(moved.status).toBe(409);
    expect((await mine(person)).current?.id).toBe(id);
  });

  test('costs nothing in time, and an attempt afterwards, as it was said', async () => {
    const [early, late, windowId] = [
      await anEligibleCandidate(context),
      await anEligibleCandidate(context),
      await windowIn(240),
    ];
    const [one, other] = [await booked(early, windowId), await booked(late, windowId)];
    await call(early, `POST /api/bookings/${one}/cancellation`);
    await letWindowPass(context, windowId, 200);

    const moved = await call(late, `POST /api/bookings/${other}/move`, { windowId: await windowIn(300) });
    await call(late, `POST /api/bookings/${other}/cancellation`);

    expect(moved.status).toBe(409);
    expect((await mine(early)).past).toMatchObject([{ state: 'cancelled', costsAttempt: false }]);
    expect((await mine(late)).past).toMatchObject([{ state: 'cancelled', costsAttempt: true }]);
  });

  test('somebody else’s place cannot be touched, and nobody learns that it is there', async () => {
    const [person, stranger, windowId] = [
      await anEligibleCandidate(context),
      await anEligibleCandidate(context),
      await windowIn(240),
    ];
    const id = await booked(person, windowId);

    const answers = [
      await call(stranger, `POST /api/bookings/${id}/cancellation`),
      await call(stranger, `POST /api/bookings/${id}/move`, { windowId }),
      await call(stranger, `POST /api/bookings/${id}/excuse`, { words: 'I was ill' }),
      await call(stranger, `GET /api/bookings/${id}/calendar`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});

describe('time', () => {
  test('reminds a week and a day before, each once', async () => {
    const [person, windowId] = [await anEligibleCandidate(context), await windowIn(240)];
    const id = await booked(person, windowId);
    await withClient(database.connectionString, (client) =>
      client.query("update cmdsp.bookings set booked_at = booked_at - interval '60 days' where id = $1", [id]),
    );
    await letWindowPass(context, windowId, 100);
    await tendBookings(context);
    await tendBookings(context);
    await letWindowPass(context, windowId, 120);

    await Promise.all([tendBookings(context), tendBookings(context)]);

    expect((await titlesOf(person)).slice(1)).toEqual([
      'Your exam is in a week: Winter window',
      'Your exam is tomorrow: Winter window',
    ]);
  });

  test('finds who did not come once the window has closed, says so, and gives the attempt back when it is excused', async () => {
    const [person, windowId] = [await anEligibleCandidate(context), await windowIn(240)];
    const id = await booked(person, windowId);
    await letWindowPass(context, windowId, 242);
    await Promise.all([tendBookings(context), tendBookings(context)]);
    const missed = (await mine(person)).past[0];

    const asked = await call(person, `POST /api/bookings/${id}/excuse`, { words: 'The trains stood still.' });
    const again = await call(person, `POST /api/bookings/${id}/excuse`, { words: 'The trains stood still.' });
    const decided = await call(officer, `POST /api/exam-windows/${windowId}/excuses`, {
      bookingId: id,
      outcome: 'accepted',
      reason: 'The strike is known.',
    });

    expect(missed).toMatchObject({ state: 'no-show', costsAttempt: true });
    expect([asked.status, again.status, decided.status]).toEqual([204, 409, 204]);
    expect((await mine(person)).past[0]).toMatchObject({ costsAttempt: false, excuse: { standing: 'accepted' } });
    expect(await recordsOf(id)).toEqual(['booking-made', 'booking-missed', 'excuse-asked', 'excuse-decided']);
    expect(await titlesOf(person)).toContain('Your absence is excused');
  });

  test('three absences that count close the examination for the year, and the words say so', async () => {
    const person = await anEligibleCandidate(context);
    for (const hours of [240, 250, 260]) {
      const windowId = await windowIn(hours);
      await booked(person, windowId);
      await letWindowPass(context, windowId, hours + 2);
      await tendBookings(context);
    }

    const answer = await book(person, await windowIn(240));

    expect(answer.body).toMatchObject({ detail: expect.stringContaining('attempts') });
  });
});

test('the database role of candidates reads their own places alone, no meeting address, and changes nothing', async () => {
  const [person, other, windowId] = [
    await anEligibleCandidate(context),
    await anEligibleCandidate(context),
    await windowIn(240),
  ];
  await book(person, windowId);
  await book(other, windowId);
  const attempt = (statement: string) =>
    withClient(database.url('candidate'), async (client) => {
      await client.query("select set_config('cmdsp.person_id', $1, false)", [person.personId]);
      return client.query(statement);
    });

  const { rows } = await attempt('select person_id from cmdsp.bookings');

  expect(rows).toEqual([{ person_id: person.personId }]);
  await expect(attempt('select meeting_url from cmdsp.exam_windows')).rejects.toThrow('denied');
  await expect(attempt('select checked_in_by from cmdsp.bookings')).rejects.toThrow('denied');
  await expect(attempt("update cmdsp.bookings set state = 'attended'")).rejects.toThrow('denied');
  await expect(attempt('select * from cmdsp.exam_window_invigilators')).rejects.toThrow('denied');
});

test('a booked place is in the calendar of whoever booked it, from the opening to the last end', async () => {
  const [person, windowId] = [await anEligibleCandidate(context), await windowIn(240)];
  const id = await booked(person, windowId);

  const file = await app.inject({ url: `/api/bookings/${id}/calendar`, headers: { cookie: person.cookie } });

  expect(file.body).toContain('SUMMARY:Certification exam: Winter window');
  expect(file.body).toContain('LOCATION:Room 4');
});
