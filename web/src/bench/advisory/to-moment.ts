/** A day as a moment, as CSAF keeps it; what is not a whole day yet is kept as it was typed. */
export function toMoment(day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T10:00:00Z` : day;
}
