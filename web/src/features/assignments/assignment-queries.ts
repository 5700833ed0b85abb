import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';
import { requestKept } from '../../offline/request-kept.ts';

export type AssignmentEntry = Answer<'GET /api/assignments'>['assignments'][number];
export type AssignmentRules = Answer<'GET /api/assignments'>['rules'];
export type AssignmentAnswer = Answer<'GET /api/assignments/:module'>;

/** The assignments with how far each is. */
export const assignmentsQuery = queryOptions({
  queryKey: ['assignments'],
  queryFn: ({ signal }) => request('GET /api/assignments', {}, { signal }),
  staleTime: 0,
});

/** One assignment with its task, its criteria and what is being written; kept for writing on without a connection. */
export function assignmentQuery(module: number) {
  return queryOptions({
    queryKey: ['assignments', module],
    queryFn: ({ signal }) =>
      requestKept({
        address: `/api/assignments/${module}`,
        ask: () => request('GET /api/assignments/:module', { params: { module } }, { signal }),
      }),
    staleTime: 0,
  });
}
