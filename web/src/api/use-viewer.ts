import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Answer, request } from './request.ts';

/** Who is signed in, as the server says. */
export type ViewerAnswer = Answer<'GET /api/session'>;

/** The one read of the session that everything shares; sign-in and sign-out invalidate it. */
export const viewerQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request('GET /api/session', {}, { signal }),
  staleTime: 60_000,
});

/** The signed-in person, or null for a stranger and while it is not known yet. */
export function useViewer(): Extract<ViewerAnswer, { kind: 'person' }> | null {
  const { data } = useQuery(viewerQuery);
  return data?.kind === 'person' ? data : null;
}
