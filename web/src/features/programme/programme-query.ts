import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type ProgrammeAnswer = Answer<'GET /api/programme'>;

/** The programme changes only with a new content release. */
export const programmeQuery = queryOptions({
  queryKey: ['programme'],
  queryFn: ({ signal }) => request('GET /api/programme', {}, { signal }),
  staleTime: 600_000,
});
