import { instant, milliseconds, minutes, rational } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsAsAttempt, isMissed, judgeExcuse } from './absence.ts';
import { assuranceLevels, checkInFault, documentKinds, isAssured } from './check-in.ts';
import { dueReminder } from './due-reminder.ts';
import { bookingStates } from './exam-window.ts';
import { judgeBooking } from './judge-booking.ts';
import { judgeCancellation, judgeMove } from './judge-cancellation.ts';

const hour = 3_600_000;
const day = 24 * hour;
const opensAt = instant(1_000 * day);
const closesAt = instant(opensAt + hour);
const rules = { closesBefore: milliseconds(24 * hour), freeBefore: milliseconds(48 * hour), doesAbsenceCount: true };
const window = { opensAt, closesAt, seats: 2, isCancelled: false, placeUntil: null };
const ask = {
  window,
  taken: 0,
  rules,
  personalTime: minutes(150),
  allotment: { timeFactor: rational(1), breaks: milliseconds(0) },
  now: instant(opensAt - 10 * day),
};

describe('judgeBooking', () => {
  test('gives a place and promises until when it is given back without cost', () => {
    const judged = judgeBooking(ask);

    expect(judged).toEqual({ ok: true, value: { freeUntil: opensAt - 2 * day, doesAbsenceCount: true } });
  });

  test.each([
    { what: 'all places are taken', change: { taken: 2 }, kind: 'full' },
    { what: 'booking has ended', change: { now: instant(opensAt - day + 1) }, kind: 'booking-closed' },
    { what: 'it was called off', change: { window: { ...window, isCancelled: true } }, kind: 'window-cancelled' },
    {
      what: 'the place closes before this person’s own time ends',
      change: {
        window: { ...window, placeUntil: instant(closesAt + 151 * 60_000) },
        allotment: { timeFactor: rational(3, 2), breaks: milliseconds(0) },
      },
      kind: 'place-closes-early',
    },
  ])('refuses when $what', ({ change, kind }) => {
    const judged = judgeBooking({ ...ask, ...change });

    expect(judged).toMatchObject({ ok: false, problem: { kind } });
  });

  test('lets whoever books after the free time think again for an hour', () => {
    const now = instant(opensAt - 30 * hour);

    const judged = judgeBooking({ ...ask, now });

    expect(judged).toMatchObject({ value: { freeUntil: now + hour } });
  });

  test('never promises a time after the opening', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 * 24 }), fc.integer({ min: 0, max: 72 }), (before, free) => {
        const loose = { ...rules, closesBefore: milliseconds(0), freeBefore: milliseconds(free * hour) };

        const judged = judgeBooking({ ...ask, rules: loose, now: instant(opensAt - before * hour) });

        expect(judged.ok && judged.value.freeUntil <= opensAt).toBe(true);
      }),
    );
  });
});

describe('giving back and moving', () => {
  const terms = { freeUntil: instant(opensAt - 2 * day), doesAbsenceCount: true };
  const held = { state: 'booked', terms, window: { opensAt } } as const;

  test.each([
    { now: terms.freeUntil, cancelled: { isLate: false }, moved: true },
    { now: instant(terms.freeUntil + 1), cancelled: { isLate: true }, moved: false },
    { now: instant(opensAt - 1), cancelled: { isLate: true }, moved: false },
    { now: opensAt, cancelled: null, moved: false },
  ])('at $now: given back $cancelled, moved $moved', ({ now, cancelled, moved }) => {
    const back = judgeCancellation(held, now);
    const exchange = judgeMove(held, now);

    expect(back.ok ? back.value : null).toEqual(cancelled);
    expect(exchange.ok).toBe(moved);
  });

  test.each(bookingStates.filter((state) => state !== 'booked'))('a place that is %s is not given back', (state) => {
    const back = judgeCancellation({ ...held, state }, instant(0));

    expect(back).toEqual({ ok: false, problem: { kind: 'not-booked' } });
  });
});

describe('absences', () => {
  test.each([
    { state: 'booked', now: closesAt, expected: false },
    { state: 'booked', now: instant(closesAt + 1), expected: true },
    { state: 'attended', now: instant(closesAt + day), expected: false },
    { state: 'cancelled', now: instant(closesAt + day), expected: false },
  ] as const)('$state at $now is missed: $expected', ({ state, now, expected }) => {
    expect(isMissed({ state, closesAt, now })).toBe(expected);
  });

  // beyond.md, complaint 36: what counts as an attempt is published before the examination.
  test('an absence counts exactly when it was promised to, was not excused, and was an absence', () => {
    for (const state of bookingStates) {
      for (const isLate of [false, true]) {
        for (const doesAbsenceCount of [false, true]) {
          for (const excuse of ['none', 'asked', 'accepted', 'declined'] as const) {
            const counts = countsAsAttempt({ state, isLate, doesAbsenceCount, excuse });

            const isAbsence = state === 'no-show' || (state === 'cancelled' && isLate);
            expect(counts).toBe(isAbsence && doesAbsenceCount && excuse !== 'accepted');
          }
        }
      }
    }
  });

  const missed = { state: 'no-show', isLate: false, doesAbsenceCount: true, excuse: 'none', closesAt } as const;

  test.each([
    { change: {}, after: 14 * day, expected: true },
    { change: {}, after: 14 * day + 1, expected: false },
    { change: { excuse: 'asked' as const }, after: 0, expected: false },
    { change: { state: 'attended' as const }, after: 0, expected: false },
    { change: { state: 'cancelled' as const, isLate: true }, after: 0, expected: true },
  ])('may be excused $after ms after the closing with $change: $expected', ({ change, after, expected }) => {
    const judged = judgeExcuse({ ...missed, ...change }, { excuseDays: 14, now: instant(closesAt + after) });

    expect(judged.ok).toBe(expected);
  });
});

describe('check-in', () => {
  test('asks for as many different kinds of documents as the level says', () => {
    for (const assurance of assuranceLevels) {
      for (const [one, other] of [
        [0, 0],
        [0, 1],
      ] as const) {
        const [first, second] = [documentKinds[one], documentKinds[other]];
        const faults = [[], [first], [first, second]].map((documents) => checkInFault({ assurance, documents }));

        const needed = { none: 0, 'known-to-me': 0, document: 1, 'two-documents': 2 }[assurance];
        const expected = [0, 1, 2].map((count) => count === needed && !(count === 2 && one === other));
        expect(faults.map((fault) => fault === null)).toEqual(expected);
      }
    }
  });

  test('somebody whose identity could not be checked is not assured', () => {
    expect([null, ...assuranceLevels].map(isAssured)).toEqual([false, false, true, true, true]);
  });
});

describe('dueReminder', () => {
  const bookedAt = instant(opensAt - 30 * day);

  test.each([
    { left: 7 * day + 1, reminded: null, expected: null },
    { left: 7 * day, reminded: null, expected: 7 },
    { left: 3 * day, reminded: 7, expected: null },
    { left: day, reminded: 7, expected: 1 },
    { left: day, reminded: 1, expected: null },
    { left: 0, reminded: null, expected: null },
  ])('$left ms before, reminded $reminded: $expected', ({ left, reminded, expected }) => {
    expect(dueReminder({ bookedAt, opensAt, reminded, now: instant(opensAt - left) })).toBe(expected);
  });

  test('does not remind of what was booked the day before', () => {
    const late = instant(opensAt - day + 1);

    expect(dueReminder({ bookedAt: late, opensAt, reminded: null, now: instant(opensAt - hour) })).toBe(null);
  });
});
