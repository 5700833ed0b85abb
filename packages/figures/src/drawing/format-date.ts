import { formatNumber } from './format-number.ts';

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

/** A date as exact as it is known: `2016-08-25` -> `25 August 2016`, `2016-08` -> `August 2016`, `2016` -> `2016`. */
export function formatDate(on: string): string {
  const [year = '', month, day] = on.split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** A place on the axis of a line chart in words: a date as `formatDate` writes it, a number as readers expect it. */
export function formatAt(at: string | number): string {
  return typeof at === 'number' ? formatNumber(at) : formatDate(at);
}
