import { addDuration, instant, milliseconds, minutes, parseRational, rational, seconds } from '@cmdsp/primitives';
import { describe, expect, it } from 'vitest';
import { allottedTime, closingTimeOf, deadlineOf } from './deadline-of.ts';
import { anOpenSitting } from './testing/a-sitting.ts';

describe('deadlineOf', () => {
  it.each([
    [60, '1', 0, 60],
    [60, '5/4', 0, 75],
    [60, '3/2', 10, 100],
    [90, '1', 5, 95],
  ])('gives %i minutes with factor %s and %i minutes of credit %i minutes', (personal, factor, credit, total) => {
    const sitting = anOpenSitting({
      personalTime: minutes(personal),
      accommodation: parseRational(factor),
      credit: minutes(credit),
    });

    expect(deadlineOf(sitting)).toBe(addDuration(sitting.startedAt, minutes(total)));
  });

  it('rounds a fraction of a millisecond up for the candidate', () => {
    const sitting = anOpenSitting({
      personalTime: milliseconds(10),
      accommodation: rational(4, 3),
      credit: milliseconds(0),
    });

    expect(allottedTime(sitting)).toBe(14);
  });

  it('does not cut the personal time by the end of the window', () => {
    const window = { opensAt: instant(0), closesAt: instant(1000) };
    const sitting = anOpenSitting({ window, startedAt: instant(1000), personalTime: minutes(60) });

    expect(deadlineOf(sitting)).toBe(1000 + 3_600_000);
  });
});

describe('closingTimeOf', () => {
  it('is the deadline and the grace', () => {
    const sitting = anOpenSitting({ grace: seconds(20) });

    expect(closingTimeOf(sitting) - deadlineOf(sitting)).toBe(20_000);
  });
});
