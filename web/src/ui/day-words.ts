/** An instant as its day where the reader is: `21 November 2026`. */
export function dayWords(at: string | number): string {
  return new Date(at).toLocaleDateString('en-GB', { dateStyle: 'long' });
}
