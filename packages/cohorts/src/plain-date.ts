import { formatUtcTime, instant, parseUtcTime } from '@cmdsp/primitives';

/** A day of the calendar, `2026-11-21`, in no time zone. */
export type PlainDate = string;

const dayMs = 86_400_000;

/** Whether a text is a day that exists. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseUtcTime(`${text}T00:00:00Z`) !== null;
}

/** The day `days` after `date`; before it when negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return formatUtcTime(instant((dayNumber(date) + days) * dayMs)).slice(0, 10);
}

/** How many days lie from one day to another; negative when `to` is earlier. */
export function daysBetween({ from, to }: { readonly from: PlainDate; readonly to: PlainDate }): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week, 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(date: PlainDate): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Days since 1970-01-01. @throws RangeError for what is no day */
function dayNumber(date: PlainDate): number {
  const at = parseUtcTime(`${date}T00:00:00Z`);
  if (at === null) throw new RangeError(`Not a day: ${date}`);
  return at / dayMs;
}
