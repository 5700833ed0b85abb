import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** One relation of a person. */
export type Relation = Answer<'GET /api/people/:id/relations'>['relations'][number];

/** What somebody is and was to others. */
export function relationsQuery(id: string) {
  return queryOptions({
    queryKey: ['people', 'relations', id],
    queryFn: ({ signal }) => request('GET /api/people/:id/relations', { params: { id } }, { signal }),
  });
}
