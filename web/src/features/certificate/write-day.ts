const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A date as it stands on the certificate: in UTC, month in letters, so that it reads the same everywhere. */
export function writeDay(iso: string): string {
  return format.format(new Date(iso));
}
