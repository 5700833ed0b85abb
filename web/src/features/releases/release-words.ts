import type { ListedRelease } from './releases-query.ts';

/** The first letters of a hash, enough to tell releases apart. */
export function shortHash(hash: string): string {
  return hash.slice(0, 10);
}

/** When a release was first loaded. */
export function momentWords(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

/** What a release holds, in one line. */
export function contentWords({ kept }: ListedRelease): string {
  if (kept === null) return 'Its files were not kept';
  const { completeTopics, practiceQuestions, standards, incidents, terms, cases, words } = kept;
  const parts = [
    count(completeTopics, 'complete topic'),
    count(practiceQuestions, 'practice question'),
    count(standards, 'standard'),
    count(incidents, 'incident'),
    count(terms, 'term'),
    count(cases, 'case'),
    count(words, 'word'),
  ];
  return parts.join(', ');
}

/** A number with its noun. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
