import { formatDate } from '@cmdsp/figures';

/** A date as it is written out on documents, in UTC: `21 November 2026`. */
export function presentDay(date: Date): string {
  return formatDate(date.toISOString().slice(0, 10));
}

/** A moment as a laboratory writes it: `21 November 2026, 14:03:22 UTC`. */
export function presentMoment(date: Date): string {
  return `${presentDay(date)}, ${date.toISOString().slice(11, 19)} UTC`;
}
