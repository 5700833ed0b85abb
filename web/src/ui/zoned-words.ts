/** A moment as the clocks of a time zone show it: “Tue, 1 Dec 2026, 09:00”. */
export function zonedWords(at: string, timeZone: string): string {
  return new Date(at).toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
}
