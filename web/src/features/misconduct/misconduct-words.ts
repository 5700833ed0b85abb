import type { Case } from './misconduct-query.ts';

export const stateWords: Readonly<Record<Case['state'], string>> = {
  reported: 'Reported',
  noticed: 'Being heard',
  proposed: 'Waits for a second person',
  decided: 'Decided',
};

export const sanctionWords: Readonly<Record<NonNullable<Case['sanction']>, string>> = {
  none: 'Nothing follows',
  warning: 'A warning',
  'void-sitting': 'The sitting is void',
  bar: 'The sitting is void, and no other for some months',
};

const observationWords: Readonly<Record<string, string>> = {
  'focus-lost': 'page left',
  'focus-back': 'page opened again',
  paste: 'something pasted',
};

/** What the examination itself observed, counted: "page left 2 times". */
export function observed(observations: Case['observations']): string {
  if (observations.length === 0) return 'Nothing';
  const words = observations.map(
    ({ kind, count }) => `${observationWords[kind] ?? kind} ${count === 1 ? 'once' : `${count} times`}`,
  );
  return words.join(', ');
}

/** A moment, in words. */
export function momentWords(time: string): string {
  return new Date(time).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}
