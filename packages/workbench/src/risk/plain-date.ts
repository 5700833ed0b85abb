import { addDuration, formatUtcTime, minutes, parseUtcTime } from '@cmdsp/primitives';

const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. Such texts compare as their days do. */
export function isPlainDate(text: string): boolean {
  return datePattern.test(text) && parseUtcTime(`${text}T00:00:00Z`) !== null;
}

/** The day `days` calendar days after another; throws RangeError on what is no day. */
export function addDays(date: string, days: number): string {
  const at = isPlainDate(date) ? parseUtcTime(`${date}T00:00:00Z`) : null;
  if (at === null) throw new RangeError(`Not a day: ${date}`);
  return formatUtcTime(addDuration(at, minutes(days * 24 * 60))).slice(0, 10);
}
