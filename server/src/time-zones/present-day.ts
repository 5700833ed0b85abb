const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date as it is written out on documents, in UTC: `21 November 2026`. */
export function presentDay(date: Date): string {
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

/** A moment as a laboratory writes it: `21 November 2026, 14:03:22 UTC`. */
export function presentMoment(date: Date): string {
  return `${presentDay(date)}, ${date.toISOString().slice(11, 19)} UTC`;
}
