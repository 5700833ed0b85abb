/** A day as people write it: 21 November 2026. */
export function dayWords(at: string): string {
  return new Date(at).toLocaleDateString(undefined, { dateStyle: 'long' });
}
