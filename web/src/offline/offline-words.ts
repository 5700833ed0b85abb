/** A size as people say it. */
export function sizeWords(bytes: number): string {
  return bytes < 950_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A day as people say it, in the reader's own way. */
export function dayWords(at: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? 'an earlier day' : date.toLocaleDateString('en-GB', { dateStyle: 'long' });
}
