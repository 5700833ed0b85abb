import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type CohortList = Answer<'GET /api/cohorts'>;
export type ListedCohort = CohortList['cohorts'][number];
export type CohortAnswer = Answer<'GET /api/cohorts/:id'>;
export type ModuleDates = CohortAnswer['modules'][number];
export type LiveDate = CohortAnswer['liveDates'][number];
export type CohortLink = CohortAnswer['links'][number];
export type PeopleImport = CohortAnswer['imports'][number];
export type OwnCohort = Answer<'GET /api/cohort'>;
export type FacilitatorList = Answer<'GET /api/facilitators'>;

/** The cohorts that this member of staff may see. */
export const cohortsQuery = queryOptions({
  queryKey: ['cohorts'],
  queryFn: ({ signal }) => request('GET /api/cohorts', {}, { signal }),
});

/** One cohort with everything but its people. */
export function cohortQuery(id: string) {
  return queryOptions({
    queryKey: ['cohorts', id],
    queryFn: ({ signal }) => request('GET /api/cohorts/:id', { params: { id } }, { signal }),
  });
}

/** Who may teach, and what shows it. */
export const facilitatorsQuery = queryOptions({
  queryKey: ['facilitators'],
  queryFn: ({ signal }) => request('GET /api/facilitators', {}, { signal }),
});

/** My own cohort. */
export const ownCohortQuery = queryOptions({
  queryKey: ['cohort'],
  queryFn: ({ signal }) => request('GET /api/cohort', {}, { signal }),
});
