import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** A candidate who awaits a decision. */
export type ReadyCandidate = Answer<'GET /api/certification/candidates'>['candidates'][number];

/** A certificate in the officer's list. */
export type CertificateRow = Answer<'GET /api/certification/certificates'>['certificates'][number];

/** What an award would rest on. */
export type CandidateEvidence = Answer<'GET /api/certification/candidates/:personId'>;

/** Who awaits a decision. */
export const readyQuery = queryOptions({
  queryKey: ['certification', 'candidates'],
  queryFn: ({ signal }) => request('GET /api/certification/candidates', {}, { signal }),
});

/** Everything that was awarded. */
export const certificatesQuery = queryOptions({
  queryKey: ['certification', 'certificates'],
  queryFn: ({ signal }) => request('GET /api/certification/certificates', {}, { signal }),
});

/** The evidence about one candidate. */
export function evidenceQuery(personId: string) {
  return queryOptions({
    queryKey: ['certification', 'evidence', personId],
    queryFn: ({ signal }) =>
      request('GET /api/certification/candidates/:personId', { params: { personId } }, { signal }),
    staleTime: 0,
  });
}
