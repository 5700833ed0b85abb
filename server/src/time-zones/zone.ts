import type { Zone } from '@cmdsp/cohorts';

const known = new Map<string, Intl.DateTimeFormat>();

/** Whether this program knows a time zone of that name (IANA). */
export function isTimeZone(timeZone: string): boolean {
  // Offsets such as +02:00 are accepted by some engines and know nothing of summer time.
  if (!/^[A-Za-z]/.test(timeZone)) return false;
  try {
    formatOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** The clocks of a time zone, as the time zone data of this Node knows them. @throws RangeError for an unknown zone */
export function zoneOf(timeZone: string): Zone {
  const format = formatOf(timeZone);
  return {
    offsetMinutesAt(at) {
      const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
      const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [null, '+', '00', '00'];
      return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    },
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format = known.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  known.set(timeZone, format);
  return format;
}
