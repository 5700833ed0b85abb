import { formatUtcTime, instant, type Instant, parseUtcTime } from '@cmdsp/primitives';
import type { PlainDate } from './plain-date.ts';

/** What the clocks of a time zone show: minutes ahead of UTC at an instant. */
export type Zone = { readonly offsetMinutesAt: (at: Instant) => number };

/** What a clock on the wall shows: a day and `16:30`. */
export type LocalTime = { readonly date: PlainDate; readonly time: string };

const minuteMs = 60_000;
const dayMs = 86_400_000;

/**
 * The instant at which the clocks of a zone show this. A time that a change of the clocks skips is read with the offset
 * before the gap; of a time that comes twice the first one counts (RFC 5545, 3.3.5). @throws RangeError for what is no time
 */
export function instantOfLocal({ date, time }: LocalTime, zone: Zone): Instant {
  const asUtc = parseUtcTime(`${date}T${time}:00Z`);
  if (asUtc === null) throw new RangeError(`Not a time: ${date} ${time}`);
  const [before, after] = [-dayMs, dayMs].map((shift) => zone.offsetMinutesAt(instant(asUtc + shift)));
  for (const offset of [before ?? 0, after ?? 0]) {
    const at = instant(asUtc - offset * minuteMs);
    if (zone.offsetMinutesAt(at) === offset) return at;
  }
  return instant(asUtc - (before ?? 0) * minuteMs);
}

/** What the clocks of a zone show at an instant. */
export function localOf(at: Instant, zone: Zone): LocalTime {
  const shown = formatUtcTime(instant(at + zone.offsetMinutesAt(at) * minuteMs));
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}
