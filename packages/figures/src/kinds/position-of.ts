const daysPerYear = 365.25;
const daysPerMonth = daysPerYear / 12;

/** Where a point lies on its axis: a number as it is, a date in years, as exact as it is known (its beginning). */
export function positionOf(at: string | number): number {
  if (typeof at === 'number') return at;
  const [year = 0, month = 1, day = 1] = at.split('-').map(Number);
  return year + ((month - 1) * daysPerMonth + (day - 1)) / daysPerYear;
}
