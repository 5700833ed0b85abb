import { addDuration, type Instant, instant, milliseconds } from '@cmdsp/primitives';

const dayMs = 86_400_000;

/** The same time of day after `days` working days, Monday to Friday in UTC; public holidays count as working days. */
export function addWorkingDays(from: Instant, days: number): Instant {
  let at = from;
  for (let left = days; left > 0;) {
    at = addDuration(at, milliseconds(dayMs));
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** The first day of the epoch was a Thursday. */
function isWorkingDay(at: Instant): boolean {
  const weekday = (Math.floor(instant(at) / dayMs) + 4) % 7;
  return weekday !== 0 && weekday !== 6;
}
