/** An instant as its day, for reading: `21 November 2026`. */
export function dayWords(at: string): string {
  return new Date(at).toLocaleDateString('en-GB', { dateStyle: 'long' });
}
