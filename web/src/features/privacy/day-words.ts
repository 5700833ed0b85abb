/** A date in words, in the reader's language. */
export function dayWords(at: string): string {
  return new Date(at).toLocaleDateString(undefined, { dateStyle: 'long' });
}

/** A day and its time, in the reader's language and zone. */
export function momentWords(at: string): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'long', timeStyle: 'short' });
}
