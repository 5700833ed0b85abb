import type { Post } from './discussion-queries.ts';

/** The six groups as the view that somebody argues. */
export const groupWords: Record<NonNullable<Post['author']['arguesAs']>, string> = {
  engineering: 'Device engineering',
  product: 'Product management',
  regulatory: 'Regulatory affairs',
  'clinical-engineering': 'Clinical engineering',
  'hospital-it': 'Hospital IT',
  cybersecurity: 'Cybersecurity',
};

/** A number with its noun. */
export function countWords(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A moment as people say it; in the reader’s own time zone. */
export function momentWords(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

/** How large a file is. */
export function sizeWords(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Names in a row: Ana, Omar and Łucja. */
export function listWords(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}
