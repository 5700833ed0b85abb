import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type BenchEntry = Answer<'GET /api/bench/artefacts'>['artefacts'][number];
export type BenchArtefact = Answer<'GET /api/bench/artefacts/:artefact'>;

/** What lies on the bench. */
export const benchQuery = queryOptions({
  queryKey: ['bench'],
  queryFn: ({ signal }) => request('GET /api/bench/artefacts', {}, { signal }),
  staleTime: 0,
});

/**
 * One artefact. Not fetched again by itself, because the page may hold changes that are not saved yet; forgotten when the page is
 * left, so that coming back shows the newest.
 */
export function artefactQuery(id: string) {
  return queryOptions({
    queryKey: ['bench-artefact', id],
    queryFn: ({ signal }) => request('GET /api/bench/artefacts/:artefact', { params: { artefact: id } }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
}
