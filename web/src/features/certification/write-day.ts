const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A date in tables, in UTC. */
export function writeDay(iso: string): string {
  return format.format(new Date(iso));
}
