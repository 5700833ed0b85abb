import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type SearchAnswer = Answer<'GET /api/search'>;
export type SearchResult = SearchAnswer['results'][number];
export type ResultKind = SearchResult['kind'];

/** What is looked for, and how it is narrowed. */
export type Search = { readonly q: string; readonly kind?: ResultKind; readonly module?: number };

/** How many results the search over every page shows. */
export const paletteResults = 8;

/** Finds places in the course; while the next answer is on its way the last one stays on the screen. */
export function searchQuery({ q, kind, module }: Search, limit = 30) {
  return queryOptions({
    queryKey: ['search', q.trim(), kind ?? null, module ?? null, limit],
    queryFn: ({ signal }) =>
      request(
        'GET /api/search',
        {
          query: {
            q: q.trim(),
            limit: String(limit),
            ...(kind === undefined ? {} : { kind }),
            ...(module === undefined ? {} : { module: String(module) }),
          },
        },
        { signal },
      ),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
