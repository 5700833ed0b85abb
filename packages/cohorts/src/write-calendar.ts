import { formatUtcTime, type Instant } from '@cmdsp/primitives';
import { addDays, type PlainDate } from './plain-date.ts';

/** One entry of a calendar. The uid stays the same for as long as the entry means the same. */
export type CalendarEntry = {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly location?: string;
  readonly url?: string;
  /** When the entry last changed. */
  readonly changedAt: Instant;
  /** How often it changed; a higher number replaces a lower one. */
  readonly sequence: number;
} & (
  | { readonly kind: 'day'; readonly day: PlainDate }
  | { readonly kind: 'time'; readonly startsAt: Instant; readonly endsAt: Instant }
);

/**
 * Writes an iCalendar file (RFC 5545). Times are in UTC, so that no client needs to know our rules of summer time; whole
 * days are dates without a zone. Lines end with CR LF and are folded after 75 octets of UTF-8.
 */
export function writeCalendar({
  name,
  timeZone,
  entries,
}: {
  readonly name: string;
  /** IANA name of the zone that the entries were planned in; clients show it, times do not depend on it. */
  readonly timeZone: string;
  readonly entries: readonly CalendarEntry[];
}): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//CMDSP//Cohorts//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${escapeText(timeZone)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...entries.flatMap(writeEntry),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function writeEntry(entry: CalendarEntry): readonly string[] {
  const { uid, summary, description, location, url, changedAt, sequence } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utc(changedAt)}`,
    `LAST-MODIFIED:${utc(changedAt)}`,
    `SEQUENCE:${sequence}`,
    ...(entry.kind === 'day'
      ? [
          `DTSTART;VALUE=DATE:${compact(entry.day)}`,
          // The end is the first day that does not belong to it any more.
          `DTEND;VALUE=DATE:${compact(addDays(entry.day, 1))}`,
          'TRANSP:TRANSPARENT',
        ]
      : [`DTSTART:${utc(entry.startsAt)}`, `DTEND:${utc(entry.endsAt)}`]),
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    ...(location === undefined ? [] : [`LOCATION:${escapeText(location)}`]),
    // An address is no text: it is not escaped, and a line break in it would begin a new property.
    ...(url === undefined ? [] : [`URL:${url.replaceAll(/\s/g, '')}`]),
    'END:VEVENT',
  ];
}

/** Backslash, semicolon and comma are escaped, a line break becomes `\n`; other control characters are left out (3.3.11). */
function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n|[\r\n\u2028\u2029\u0085]/g, '\n')
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n')
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, '');
}

/** Breaks a line after at most 75 octets, never inside a character; the rest goes on after a space (3.1). */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

function utc(at: Instant): string {
  return formatUtcTime(at).replaceAll(/[-:]/g, '');
}

function compact(day: PlainDate): string {
  return day.replaceAll('-', '');
}
