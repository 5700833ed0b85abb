import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helpNumber } from './help-number.ts';
import { type SeatFacts, sortByTrouble, troubleOf } from './trouble-of.ts';

const now = 10_000_000;

function aSeat(values: Partial<SeatFacts>): SeatFacts {
  const nothing = { deadline: null, pausedAt: null, lastSavedAt: null, lastSeenAt: now };
  return { state: 'running', name: 'A', help: [], ...nothing, ...values };
}

const states = ['not-here', 'checked-in', 'seated', 'running', 'paused', 'on-break', 'submitted', 'expired', 'voided'];
const time = fc.option(fc.integer({ min: 0, max: now }));
const anySeat: fc.Arbitrary<SeatFacts> = fc.record({
  state: fc.constantFrom(...(states as SeatFacts['state'][])),
  name: fc.string(),
  deadline: time,
  pausedAt: time,
  lastSavedAt: time,
  lastSeenAt: time,
  help: fc.array(fc.record({ askedAt: fc.integer({ min: 0, max: now }) }), { maxLength: 2 }),
});

describe('troubleOf', () => {
  it.each<[string, Partial<SeatFacts>, string, string]>([
    ['a page that beats', { lastSavedAt: now }, 'none', 'none'],
    ['no beat for 25 seconds', { lastSeenAt: now - 25_000 }, 'now', 'away'],
    ['no beat for 24 seconds', { lastSeenAt: now - 24_999 }, 'none', 'none'],
    ['a call for help', { help: [{ askedAt: now - 5 }] }, 'now', 'help'],
    ['no save for ten minutes', { lastSavedAt: now - 600_000 }, 'watch', 'no-save'],
    [
      'a clock that stands for a quarter of an hour',
      { state: 'paused', pausedAt: now - 900_000 },
      'watch',
      'long-pause',
    ],
    ['a break without beats', { state: 'on-break', lastSeenAt: now - 90_000 }, 'none', 'none'],
    ['a page that closed after submitting', { state: 'submitted', lastSeenAt: now - 90_000 }, 'none', 'none'],
    ['somebody who is not here', { state: 'not-here', lastSeenAt: null }, 'none', 'none'],
  ])('says of %s: %s', (_, facts, level, kind) => {
    expect(troubleOf(aSeat(facts), now)).toMatchObject({ level, kind });
  });

  it('finds no trouble in a sitting that is over, whatever comes late', () => {
    // beyond.md, trap 10
    fc.assert(
      fc.property(anySeat, fc.constantFrom('submitted', 'expired', 'voided'), (seat, state) => {
        expect(troubleOf({ ...seat, state }, now).level).toBe('none');
      }),
    );
  });
});

describe('sortByTrouble', () => {
  it('puts those first whose last confirmed save is longest ago, when nothing else is wrong', () => {
    // beyond.md, complaint 31
    const fresh = aSeat({ name: 'fresh', lastSavedAt: now - 1000 });
    const older = aSeat({ name: 'older', lastSavedAt: now - 60_000 });

    expect(sortByTrouble([fresh, older], now).map(({ name }) => name)).toEqual(['older', 'fresh']);
  });

  it('keeps everybody and gives the same order whatever the order they came in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anySeat, { selector: ({ name }) => name, maxLength: 20 }), (seats) => {
        const sorted = sortByTrouble(seats, now);

        expect(sortByTrouble(seats.toReversed(), now)).toEqual(sorted);
        expect([...sorted].sort(byName)).toEqual([...seats].sort(byName));
      }),
    );
  });

  it('never shows a quiet seat above one that needs somebody', () => {
    fc.assert(
      fc.property(fc.array(anySeat, { maxLength: 20 }), (seats) => {
        const ranks = sortByTrouble(seats, now).map((seat) =>
          ['now', 'watch', 'none'].indexOf(troubleOf(seat, now).level),
        );

        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
      }),
    );
  });
});

describe('helpNumber', () => {
  it('is made of the id alone, so that page and server say the same', () => {
    expect(helpNumber('0192d3a0-0000-7000-8000-000000000021')).toBe('H-000011');
  });

  it('has the form that the database asks for', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(helpNumber(id)).toMatch(/^H-[0-9A-HJKMNP-TV-Z]{6}$/);
      }),
    );
  });
});

function byName(one: SeatFacts, other: SeatFacts): number {
  return one.name < other.name ? -1 : 1;
}
