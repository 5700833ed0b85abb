import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventsOf } from './events-of.ts';
import { listReminders } from './list-reminders.ts';
import { addDays, daysBetween, isDate, weekdayOf } from './plain-date.ts';
import { countSeats } from './count-seats.ts';
import { stageOf } from './stage-of.ts';
import { checkTimetable, lastDay, proposeTimetable } from './timetable.ts';

const someDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1970-01-01', days));
const pace = fc.integer({ min: 1, max: 60 });

describe('days', () => {
  test('are added and counted alike, over months, years and leap days', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const other = addDays(day, days);

        expect(daysBetween({ from: day, to: other })).toBe(days);
        expect(isDate(other)).toBe(true);
        expect(new Date(`${other}T00:00:00Z`).getUTCDay() || 7).toBe(weekdayOf(other));
      }),
    );
  });

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', 'tomorrow', '2026-11-21T10:00:00Z'])('%j is none', (text) => {
    expect(isDate(text)).toBe(false);
  });
});

describe('proposeTimetable', () => {
  test('gives six modules of two weeks, one after the other, with an hour together on a workday', () => {
    const { modules, liveDates } = proposeTimetable({ startsOn: '2026-11-02', daysPerModule: 14, liveAt: '16:30' });

    expect(modules.map(({ opensOn, closesOn }) => [opensOn, closesOn])).toEqual([
      ['2026-11-02', '2026-11-15'],
      ['2026-11-16', '2026-11-29'],
      ['2026-11-30', '2026-12-13'],
      ['2026-12-14', '2026-12-27'],
      ['2026-12-28', '2027-01-10'],
      ['2027-01-11', '2027-01-24'],
    ]);
    expect(liveDates[0]).toMatchObject({ heldOn: '2026-11-04', startsAt: '16:30', durationMinutes: 60 });
  });

  test('always leads to a timetable without faults, whatever the start and the pace', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 5, max: 60 }), (startsOn, daysPerModule) => {
        const proposed = proposeTimetable({ startsOn, daysPerModule, liveAt: '09:00' });

        expect(checkTimetable(proposed)).toEqual([]);
        expect(lastDay(proposed.modules)).toBe(addDays(startsOn, 6 * daysPerModule - 1));
        for (const { heldOn } of proposed.liveDates) expect(weekdayOf(heldOn)).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('checkTimetable', () => {
  const { modules } = proposeTimetable({ startsOn: '2026-11-02', daysPerModule: 7, liveAt: null });
  const change = (module: number, dates: object) =>
    modules.map((one) => (one.module === module ? { ...one, ...dates } : one));

  test.each([
    ['a module is missing', modules.slice(1), [], [{ module: 1, kind: 'missing' }]],
    [
      'a module closes before it opens',
      change(6, { closesOn: '2026-11-01' }),
      [],
      [{ module: 6, kind: 'closes-before-it-opens' }],
    ],
    [
      'a module opens before the one before it',
      change(3, { opensOn: '2026-11-03' }),
      [],
      [{ module: 3, kind: 'opens-before-the-one-before' }],
    ],
    [
      'people meet after the end',
      modules,
      [{ module: 6, heldOn: '2027-01-01' }],
      [{ module: 6, kind: 'live-outside-the-cohort' }],
    ],
  ])('says when %s', (_, given, liveDates, faults) => {
    expect(checkTimetable({ modules: given, liveDates })).toEqual(faults);
  });

  test('lets modules overlap', () => {
    expect(checkTimetable({ modules: change(1, { closesOn: '2026-11-20' }), liveDates: [] })).toEqual([]);
  });
});

describe('stageOf', () => {
  test.each([
    ['2026-11-01', { kind: 'upcoming', daysToGo: 1 }],
    ['2026-11-02', { kind: 'running', week: 1, weeks: 6 }],
    ['2026-11-16', { kind: 'running', week: 3, weeks: 6 }],
    ['2026-12-13', { kind: 'running', week: 6, weeks: 6 }],
    ['2026-12-14', { kind: 'finished' }],
  ])('on %s is %j', (today, stage) => {
    expect(stageOf({ startsOn: '2026-11-02', endsOn: '2026-12-13', today })).toEqual(stage);
  });

  test('of a cohort without dates is self-paced', () => {
    expect(stageOf({ startsOn: null, endsOn: null, today: '2026-11-02' })).toEqual({ kind: 'self-paced' });
  });
});

test('seats never go below none, and without a limit there is no number of free ones', () => {
  expect(countSeats({ limit: 10, joined: 6, invited: 3 })).toEqual({ limit: 10, taken: 9, free: 1 });
  expect(countSeats({ limit: 2, joined: 3, invited: 0 })).toEqual({ limit: 2, taken: 3, free: 0 });
  expect(countSeats({ limit: null, joined: 3, invited: 0 })).toEqual({ limit: null, taken: 3, free: null });
});

describe('listReminders', () => {
  const timetable = proposeTimetable({ startsOn: '2026-11-02', daysPerModule: 14, liveAt: '16:30' });
  const events = eventsOf(timetable);

  test('tells of an opening a week and a day ahead, and of a meeting too', () => {
    const told = ['2026-10-26', '2026-10-28', '2026-11-01', '2026-11-03'].map((today) =>
      listReminders(events, today).map(({ day, leadDays, events: of }) => [day, leadDays, of.map(({ kind }) => kind)]),
    );

    expect(told).toEqual([
      [['2026-11-02', 7, ['module-opens']]],
      [['2026-11-04', 7, ['live']]],
      [['2026-11-02', 1, ['module-opens']]],
      [['2026-11-04', 1, ['live']]],
    ]);
  });

  test('tells of everything of one day in one reminder', () => {
    const same = eventsOf({
      ...timetable,
      liveDates: timetable.liveDates.map((live) => ({ ...live, heldOn: '2026-11-02' })),
    });

    expect(listReminders(same, '2026-11-01')).toMatchObject([{ leadDays: 1, events: { length: 7 } }]);
  });

  test('tells of each opening and meeting exactly twice over the whole time, of closings never', () => {
    fc.assert(
      fc.property(someDay, pace, (startsOn, daysPerModule) => {
        const all = eventsOf(proposeTimetable({ startsOn, daysPerModule, liveAt: '09:00' }));
        const days = Array.from({ length: 6 * daysPerModule + 20 }, (_, index) => addDays(startsOn, index - 10));

        const told = days.flatMap((day) => listReminders(all, day).flatMap((reminder) => reminder.events));

        for (const event of all)
          expect(told.filter((one) => one === event)).toHaveLength(event.kind === 'module-closes' ? 0 : 2);
      }),
      { numRuns: 25 },
    );
  });
});
