import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** The libraries change with a release of content only, so what was read once holds for a visit. */
const staleTime = 600_000;

export type ListedStandard = Answer<'GET /api/standards'>['standards'][number];
export type ListedIncident = Answer<'GET /api/incidents'>['incidents'][number];
export type ListedTerm = Answer<'GET /api/glossary'>['terms'][number];
export type HeldMisconception = Answer<'GET /api/misconceptions'>['misconceptions'][number];
export type ClearedMisconception = Answer<'GET /api/misconceptions'>['cleared'][number];
export type AnswerSign = HeldMisconception['seen'][number];
export type ObjectiveRow = Answer<'GET /api/objectives'>['objectives'][number];

export const standardsQuery = queryOptions({
  queryKey: ['standards'],
  queryFn: ({ signal }) => request('GET /api/standards', {}, { signal }),
  staleTime,
});

export const incidentsQuery = queryOptions({
  queryKey: ['incidents'],
  queryFn: ({ signal }) => request('GET /api/incidents', {}, { signal }),
  staleTime,
});

export const glossaryQuery = queryOptions({
  queryKey: ['glossary'],
  queryFn: ({ signal }) => request('GET /api/glossary', {}, { signal }),
  staleTime,
});

export const objectivesQuery = queryOptions({
  queryKey: ['objectives'],
  queryFn: ({ signal }) => request('GET /api/objectives', {}, { signal }),
  staleTime,
});

export const casesQuery = queryOptions({
  queryKey: ['cases', 'all'],
  queryFn: ({ signal }) => request('GET /api/cases', { query: {} }, { signal }),
});

/** Changes with every answer, so it is asked for at every visit. */
export const misconceptionsQuery = queryOptions({
  queryKey: ['misconceptions'],
  queryFn: ({ signal }) => request('GET /api/misconceptions', {}, { signal }),
});

export function standardQuery(slug: string) {
  return queryOptions({
    queryKey: ['standards', slug],
    queryFn: ({ signal }) => request('GET /api/standards/:slug', { params: { slug } }, { signal }),
    staleTime,
  });
}

export function incidentQuery(slug: string) {
  return queryOptions({
    queryKey: ['incidents', slug],
    queryFn: ({ signal }) => request('GET /api/incidents/:slug', { params: { slug } }, { signal }),
    staleTime,
  });
}
