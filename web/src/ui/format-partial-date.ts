const months = 'January February March April May June July August September October November December'.split(' ');

/** A date as exact as it is known (YYYY, YYYY-MM or YYYY-MM-DD) for reading: `3 February 2026`, `October 2021`, `2016`. */
export function formatPartialDate(date: string): string {
  const [year = date, month, day] = date.split('-');
  if (month === undefined) return year;
  const name = months[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
