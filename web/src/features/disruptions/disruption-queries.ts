import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** Interruptions of examinations, for officers. */
export const disruptionsQuery = queryOptions({
  queryKey: ['disruptions'],
  queryFn: ({ signal }) => request('GET /api/disruptions', {}, { signal }),
});

/** One of them. */
export const disruptionQuery = (id: string) =>
  queryOptions({
    queryKey: ['disruptions', id],
    queryFn: ({ signal }) => request('GET /api/disruptions/:id', { params: { id } }, { signal }),
  });

/** The published rules. */
export const remedyPolicyQuery = queryOptions({
  queryKey: ['remedy-policy'],
  queryFn: ({ signal }) => request('GET /api/remedy-policy', {}, { signal }),
  staleTime: 300_000,
});

export type ListedDisruption = Answer<'GET /api/disruptions'>['disruptions'][number];
export type Disruption = Answer<'GET /api/disruptions/:id'>;
export type Affected = Disruption['people'][number];
export type RemedyPolicyAnswer = Answer<'GET /api/remedy-policy'>;
