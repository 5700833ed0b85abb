import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';
import { requestKept } from '../../offline/request-kept.ts';

export type Dossier = Answer<'GET /api/dossier'>;
export type DossierPart = Dossier['parts'][number];
export type Entry = Dossier['entries'][number];
export type CapstoneCase = Answer<'GET /api/capstone-cases'>['cases'][number];
export type WholeDossier = Answer<'GET /api/dossier/whole'>;
export type Comment = WholeDossier['comments'][number];

/** The cases to choose from. */
export const capstoneCasesQuery = queryOptions({
  queryKey: ['dossier', 'cases'],
  queryFn: ({ signal }) => request('GET /api/capstone-cases', {}, { signal }),
  staleTime: 0,
});

/** The brief of a case. */
export function briefQuery(id: string) {
  return queryOptions({
    queryKey: ['dossier', 'cases', id],
    queryFn: ({ signal }) => request('GET /api/capstone-cases/:case', { params: { case: id } }, { signal }),
  });
}

/** The dossier in hand; kept for writing on without a connection. */
export const dossierQuery = queryOptions({
  queryKey: ['dossier', 'in-hand'],
  queryFn: ({ signal }) =>
    requestKept({ address: '/api/dossier', ask: () => request('GET /api/dossier', {}, { signal }) }),
  staleTime: 0,
});

/** Everything in it, to print. */
export const wholeQuery = queryOptions({
  queryKey: ['dossier', 'whole'],
  queryFn: ({ signal }) => request('GET /api/dossier/whole', {}, { signal }),
  staleTime: 0,
});

/** What was said about it. */
export const commentsQuery = queryOptions({
  queryKey: ['dossier', 'comments'],
  queryFn: ({ signal }) => request('GET /api/dossier/comments', {}, { signal }),
  staleTime: 0,
});

/** The dossiers of a facilitator's candidates. */
export const staffDossiersQuery = queryOptions({
  queryKey: ['staff-dossiers'],
  queryFn: ({ signal }) => request('GET /api/staff/dossiers', {}, { signal }),
  staleTime: 0,
});

/** One of them. */
export function staffDossierQuery(id: string) {
  return queryOptions({
    queryKey: ['staff-dossiers', id],
    queryFn: ({ signal }) => request('GET /api/staff/dossiers/:dossier', { params: { dossier: id } }, { signal }),
    staleTime: 0,
  });
}
