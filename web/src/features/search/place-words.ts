import { kindLabels } from './kind-labels.ts';
import type { SearchResult } from './search-query.ts';

/** Where in a topic a place is, in words; nothing for what is one page or less. */
export function partWords({ part, anchor }: SearchResult['places'][number]): string | null {
  if (part === 'lecture') return `Slide ${anchor ?? ''}`;
  if (part === 'reading') return 'Reading';
  return null;
}

/** What a result is: its kind, and the number of a topic. */
export function resultWords({ kind, subject }: SearchResult): string {
  return kind === 'topic' ? `Topic ${subject}` : kindLabels[kind].one;
}
