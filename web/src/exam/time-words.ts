/** Minutes at which the time left is announced. */
const announcedMinutes: readonly number[] = [30, 10, 5, 1];

/** `59:07`, or `1:02:05` from an hour on. */
export function clockWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const tail = `${String(minutes).padStart(hours > 0 ? 2 : 1, '0')}:${String(rest).padStart(2, '0')}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

/** The time left as a sentence for people who listen. */
export function spokenTime(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes >= 1) return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left.`;
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds > 0 ? `${seconds} seconds left.` : 'Time is over.';
}

/**
 * What to announce between two readings, or null. A mark that was passed in the last half minute is named in full; after a
 * longer gap, as when a computer slept, what is left now is said, and no mark that is long past.
 */
export function markWords(before: number, after: number): string | null {
  const mark = announcedMinutes.findLast((minutes) => before > minutes * 60_000 && after <= minutes * 60_000);
  if (mark === undefined) return null;
  return spokenTime(after > mark * 60_000 - 30_000 ? mark * 60_000 : after);
}
