import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** A released result. */
export type Result = Answer<'GET /api/sittings/:id/result'>;

/** The one read of a result. */
export function resultQuery(sitting: string) {
  return queryOptions({
    queryKey: ['result', sitting],
    queryFn: ({ signal }) => request('GET /api/sittings/:id/result', { params: { id: sitting } }, { signal }),
  });
}
