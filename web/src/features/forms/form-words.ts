import type { FormDetail, ListedForm } from './forms-query.ts';

/** A state of a form in words, with the tone of its tag. */
export const statusWords = {
  proposed: { label: 'Proposed', tone: 'caution' },
  reserve: { label: 'In reserve', tone: 'accent' },
  published: { label: 'Published', tone: 'good' },
  retired: { label: 'Retired', tone: 'neutral' },
} as const satisfies Record<ListedForm['status'], { label: string; tone: string }>;

/** What was decided, in words. */
export const stepWords = {
  proposed: 'Proposed',
  published: 'Published',
  reserved: 'Kept in reserve',
  released: 'Released from the reserve',
  retired: 'Retired',
} as const satisfies Record<FormDetail['decisions'][number]['step'], string>;

/** When something happened. */
export function momentWords(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

/** A number of percent or points with two places and a true minus. */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  if (Number(text) === 0) return '0.00';
  return `${value < 0 ? '−' : '+'}${text}`;
}

/** Who decided, with the mark of a demonstration. */
export function deciderWords({ by, isDemonstration }: FormDetail['decisions'][number]): string {
  if (isDemonstration) return 'The program itself (demonstration)';
  return by ?? 'Somebody whose account was erased';
}

/** The hash as two short lines could hold it: its beginning, enough to compare by eye. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}
