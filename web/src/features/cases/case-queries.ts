import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type CaseFront = Answer<'GET /api/cases/:case'>;
export type CaseEntry = Answer<'GET /api/cases'>['cases'][number];
export type CaseRole = CaseFront['roles'][number]['id'];
export type CasePlay = Answer<'GET /api/case-plays/:play'>;
export type Visit = CasePlay['path'][number];
export type CaseStep = Visit['step'];
export type CaseChoice = Visit['choice'];
export type Counterpart = CasePlay['counterparts'][number];
export type Place<Kind extends CasePlay['place']['kind']> = Extract<CasePlay['place'], { kind: Kind }>;
export type Comparison = Answer<'GET /api/cases/:case/comparison'>;

/** All cases with what this learner has played of them. */
export const casesQuery = queryOptions({
  queryKey: ['cases'],
  queryFn: ({ signal }) => request('GET /api/cases', { query: {} }, { signal }),
});

/** A case before it is played. */
export function caseQuery(slug: string) {
  return queryOptions({
    queryKey: ['cases', slug],
    queryFn: ({ signal }) => request('GET /api/cases/:case', { params: { case: slug } }, { signal }),
    // A play that was begun or finished a moment ago must show.
    staleTime: 0,
  });
}

/** This learner's plays of a case side by side. */
export function comparisonQuery(slug: string) {
  return queryOptions({
    queryKey: ['cases', slug, 'comparison'],
    queryFn: ({ signal }) => request('GET /api/cases/:case/comparison', { params: { case: slug } }, { signal }),
    staleTime: 0,
  });
}

/**
 * One play where it stands. Not fetched again by itself, because the page may hold words that are not saved yet; forgotten
 * when the page is left, so that coming back shows where the play stands by then.
 */
export function casePlayQuery(id: string) {
  return queryOptions({
    queryKey: ['case-play', id],
    queryFn: ({ signal }) => request('GET /api/case-plays/:play', { params: { play: id } }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
}
