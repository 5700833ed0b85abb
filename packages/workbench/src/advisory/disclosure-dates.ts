import { addDuration, formatUtcTime, milliseconds, parseUtcTime } from '@cmdsp/primitives';

/** The day `days` after a day, both as `YYYY-MM-DD`; null where the first is no day of the calendar. */
export function dayAfter(day: string, days: number): string | null {
  const start = parseUtcTime(`${day}T00:00:00Z`);
  return start === null ? null : formatUtcTime(addDuration(start, milliseconds(days * 86_400_000))).slice(0, 10);
}

/**
 * By when a manufacturer has told its users about an uncontrolled risk, with interim controls and a plan, and by when the fix is validated
 * and distributed: 30 and 60 days after learning of it, not after publication (FDA, Postmarket Management of Cybersecurity in Medical
 * Devices, 2016, section VII.B). Null where the day of learning is no day.
 */
export function disclosureDates(learnedOn: string): { readonly communicateBy: string; readonly fixBy: string } | null {
  const [communicateBy, fixBy] = [dayAfter(learnedOn, 30), dayAfter(learnedOn, 60)];
  return communicateBy === null || fixBy === null ? null : { communicateBy, fixBy };
}
