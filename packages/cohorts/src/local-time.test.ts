import { formatUtcTime, type Instant, instant } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOfLocal, localOf, type Zone } from './local-time.ts';

/** The clocks of a zone, as the machine's own data knows them. */
function zoneOf(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return {
    offsetMinutesAt(at: Instant) {
      const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
      const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [null, '+', '0', '0'];
      return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    },
  };
}

const berlin = zoneOf('Europe/Berlin');

describe('instantOfLocal', () => {
  test.each([
    ['in winter', 'Europe/Berlin', '2026-11-21', '16:30', '2026-11-21T15:30:00Z'],
    ['in summer', 'Europe/Berlin', '2026-07-01', '16:30', '2026-07-01T14:30:00Z'],
    ['half an hour off', 'Asia/Kolkata', '2026-11-21', '09:00', '2026-11-21T03:30:00Z'],
    ['in a time that a clock change skips', 'Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00Z'],
    ['in a time that comes twice', 'Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
    ['in a gap of the west', 'America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00Z'],
    ['twice in the west', 'America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00Z'],
    ['across the date line', 'Pacific/Auckland', '2026-11-21', '08:00', '2026-11-20T19:00:00Z'],
  ])('finds a time %s', (_, timeZone, date, time, expected) => {
    expect(formatUtcTime(instantOfLocal({ date, time }, zoneOf(timeZone)))).toBe(expected);
  });

  test('shows the same on the wall again, except in a gap', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'].map(zoneOf);
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 60_000_000 }), (zone, minute) => {
        const shown = localOf(instant(minute * 60_000), zone);

        expect(localOf(instantOfLocal(shown, zone), zone)).toEqual(shown);
      }),
    );
  });

  test.each([
    ['2026-02-30', '10:00'],
    ['2026-02-20', '25:00'],
  ])('refuses %s %s', (date, time) => {
    expect(() => instantOfLocal({ date, time }, berlin)).toThrow(RangeError);
  });
});
