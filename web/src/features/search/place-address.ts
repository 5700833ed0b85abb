import type { SearchResult } from './search-query.ts';

type Place = SearchResult['places'][number];

/** The address of a place that was found. */
export function placeAddress({ kind, subject }: Pick<SearchResult, 'kind' | 'subject'>, place?: Place): string {
  switch (kind) {
    case 'topic':
      return `/learn/topics/${subject}${partOf(place)}`;
    case 'standard':
      return `/learn/standards/${subject}`;
    case 'incident':
      return `/learn/incidents/${subject}`;
    case 'case':
      return `/learn/cases/${subject}`;
    case 'term':
      return `/learn/library?tab=glossary#term-${subject}`;
  }
}

function partOf(place: Place | undefined): string {
  if (place?.part === 'lecture') return `?part=lecture&slide=${place.anchor ?? '1'}`;
  if (place?.part === 'reading') return `?part=reading${place.anchor === null ? '' : `#${place.anchor}`}`;
  return '';
}
