import { describe, expect, test } from 'vitest';
import {
  datesWords,
  dayWords,
  listTimeZones,
  liveWords,
  ownTimeWords,
  seatsWords,
  stageWords,
} from './cohort-words.ts';

const live = { heldOn: '2027-03-31', startsAt: '16:30', durationMinutes: 60, startsAtUtc: '2027-03-31T14:30:00.000Z' };

describe('words about cohorts', () => {
  test('name the zone with every date and time', () => {
    expect(datesWords({ startsOn: '2027-03-01', endsOn: '2027-05-23', timeZone: 'Europe/Berlin' })).toBe(
      'Mon, 1 Mar 2027 to Sun, 23 May 2027 (Europe/Berlin)',
    );
    expect(liveWords(live, 'Europe/Berlin')).toBe('Wed, 31 Mar 2027, 16:30 (Europe/Berlin), 60 minutes');
  });

  test.each([
    ['Europe/Berlin', null],
    ['Europe/Paris', null],
    ['Europe/London', '15:30 where you are (Europe/London)'],
    ['Asia/Tokyo', '23:30 where you are (Asia/Tokyo)'],
    ['Pacific/Auckland', 'Thu, 1 Apr 2027, 03:30 where you are (Pacific/Auckland)'],
  ])('say what the clocks show in %s where they show something else', (zone, words) => {
    expect(ownTimeWords(live, zone)).toBe(words);
  });

  test.each([
    [{ kind: 'upcoming', daysToGo: 1 } as const, 'Begins tomorrow'],
    [{ kind: 'running', week: 3, weeks: 12 } as const, 'Week 3 of 12'],
  ])('say where %j stands', (stage, words) => {
    expect(stageWords(stage)).toBe(words);
  });

  test('say how many seats are free', () => {
    expect([
      seatsWords({ limit: 20, taken: 3, free: 17 }),
      seatsWords({ limit: 2, taken: 3, free: 0 }),
      seatsWords({ limit: null, taken: 3, free: null }),
    ]).toEqual(['17 of 20 free', 'All 2 taken', '3 taken, no limit']);
  });

  test('are about a day whatever the zone of the browser', () => {
    expect(dayWords('2026-11-21')).toBe('Sat, 21 Nov 2026');
  });
});

test('every zone can be chosen once, and so can the one in use', () => {
  const zones = listTimeZones('Etc/GMT+5').map(({ value }) => value);

  expect(zones).toEqual(expect.arrayContaining(['UTC', 'Europe/Berlin', 'Etc/GMT+5']));
  expect(new Set(zones).size).toBe(zones.length);
});
