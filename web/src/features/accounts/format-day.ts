/** A date in words, in the reader's language. */
export function formatDay(at: string): string {
  return new Date(at).toLocaleDateString('en-GB', { dateStyle: 'long' });
}
