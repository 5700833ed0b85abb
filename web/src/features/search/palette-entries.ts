import { placeAddress } from './place-address.ts';
import { paletteResults, type SearchAnswer, type SearchResult } from './search-query.ts';

/** A line of the search over every page. */
export type PaletteEntry =
  | { readonly kind: 'recent'; readonly key: string; readonly question: string; readonly address?: undefined }
  | { readonly kind: 'result'; readonly key: string; readonly result: SearchResult; readonly address: string }
  | { readonly kind: 'suggestion' | 'all'; readonly key: string; readonly question: string; readonly address: string };

/** What the list shows: recent questions while nothing is typed, else a suggestion, the best results and the way to all. */
export function paletteEntries(shown: {
  readonly typed: string;
  readonly answer: SearchAnswer | undefined;
  readonly recent: readonly string[];
}): readonly PaletteEntry[] {
  const { typed, answer, recent } = shown;
  if (typed.trim() === '') return recent.map((question) => ({ kind: 'recent', key: `recent ${question}`, question }));
  if (answer === undefined) return [];
  const { suggestion, results } = answer;
  return [
    ...(suggestion === null ? [] : [entryOf('suggestion', suggestion)]),
    ...results.slice(0, paletteResults).map((result) => ({
      kind: 'result' as const,
      key: `${result.kind} ${result.subject}`,
      result,
      address: placeAddress(result, result.places[0]),
    })),
    entryOf('all', typed.trim()),
  ];
}

function entryOf(kind: 'suggestion' | 'all', question: string): PaletteEntry {
  return { kind, key: kind, question, address: searchAddress(question) };
}

/** The page with all results. Written as JSON, so that a question of digits stays a text. */
export function searchAddress(question: string): string {
  return `/search?q=${encodeURIComponent(/^[\d.]+$|^(true|false|null)$/.test(question) ? JSON.stringify(question) : question)}`;
}
