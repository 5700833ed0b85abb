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
