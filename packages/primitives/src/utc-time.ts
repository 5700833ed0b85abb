import { instant, type Instant } from './instant.ts';

const dateTimePattern =
  /^(-?(?:[1-9]\d{3,}|0\d{3}))-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})?$/;
const dayMs = 86_400_000;

/**
 * Reads an XML Schema 1.1 dateTimeStamp (`2026-11-21T10:00:00Z`, fractions and offsets allowed). A value without an offset is
 * read as UTC, as the VC Data Model asks. Digits finer than a millisecond are dropped. Null when it is not such a time.
 */
export function parseUtcTime(text: string): Instant | null {
  const match = dateTimePattern.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]; // six groups of digits
  const isMidnightAtEnd = hour === 24 && minute === 0 && second === 0;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if ((hour > 23 && !isMidnightAtEnd) || minute > 59 || second > 59) return null;
  const offsetMinutes = readOffset(match[8]);
  if (offsetMinutes === null) return null;
  const fractionMs = Number((match[7] ?? '0').slice(0, 3).padEnd(3, '0'));
  const value =
    dayNumber(year, month, day) * dayMs + ((hour * 60 + minute - offsetMinutes) * 60 + second) * 1000 + fractionMs;
  return Number.isSafeInteger(value) ? instant(value) : null;
}

/** Writes an instant as `YYYY-MM-DDThh:mm:ssZ`; milliseconds are cut off. */
export function formatUtcTime(at: Instant): string {
  const { year, month, day } = civilDate(at);
  const secondOfDay = Math.floor((at - Math.floor(at / dayMs) * dayMs) / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const time = [Math.floor(secondOfDay / 3600), Math.floor(secondOfDay / 60) % 60, secondOfDay % 60].map(two).join(':');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${time}Z`;
}

/** The same time of day `months` calendar months later (UTC); the last day of the month where that day does not exist. */
export function addUtcMonths(at: Instant, months: number): Instant {
  const { year, month, day } = civilDate(at);
  const monthIndex = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(monthIndex / 12);
  const targetMonth = monthIndex - targetYear * 12 + 1;
  const targetDay = Math.min(day, daysInMonth(targetYear, targetMonth));
  const timeOfDayMs = at - Math.floor(at / dayMs) * dayMs;
  return instant(dayNumber(targetYear, targetMonth, targetDay) * dayMs + timeOfDayMs);
}

function readOffset(text: string | undefined): number | null {
  if (text === undefined || text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(4, 6));
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar; years start in March so that the leap day comes last. */
function dayNumber(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(shiftedYear / 4) - Math.floor(shiftedYear / 100) + Math.floor(shiftedYear / 400);
  return shiftedYear * 365 + leapDays + dayOfYear - 719_468;
}

function civilDate(at: Instant): { year: number; month: number; day: number } {
  const days = Math.floor(at / dayMs) + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
