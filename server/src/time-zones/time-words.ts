import { instantOfLocal } from '@cmdsp/cohorts';
import { zoneOf } from './zone.ts';

/** A day in words: “Monday, 2 November 2026”. */
export function dayWords(day: string): string {
  // Noon in UTC is on the same day whatever the machine's own zone.
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** A wall-clock time in words, always with its zone and with UTC beside it. */
export function instantWords({
  date,
  time,
  timeZone,
}: {
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
}): string {
  const at = new Date(instantOfLocal({ date, time }, zoneOf(timeZone))).toISOString();
  const utcDay = at.slice(0, 10) === date ? '' : `${dayWords(at.slice(0, 10))}, `;
  return `${dayWords(date)}, ${time} (${timeZone}; ${utcDay}${at.slice(11, 16)} UTC)`;
}
