import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';
import { requestKept } from '../../offline/request-kept.ts';

export type Capstone = Answer<'GET /api/capstone'>;
export type Round = Capstone['rounds'][number];

/** Where the capstone stands; kept for writing on without a connection. */
export const capstoneQuery = queryOptions({
  queryKey: ['capstone'],
  queryFn: ({ signal }) =>
    requestKept({
      address: '/api/capstone',
      ask: () => request('GET /api/capstone', {}, { signal }),
      // The clock of a defence goes on without a connection.
      later: (capstone, ms) => ({ ...capstone, now: new Date(Date.parse(capstone.now) + ms).toISOString() }),
    }),
  staleTime: 0,
});

type Step =
  | 'POST /api/capstone/freezing'
  | 'POST /api/capstone/event'
  | 'POST /api/capstone/defence'
  | 'POST /api/capstone/hand-in'
  | 'POST /api/capstone/rounds';

/** Takes a step; what comes of it is the new standing. */
export function useStep(step: Step) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => request(step, {}),
    onSuccess: (capstone) => {
      queries.setQueryData(capstoneQuery.queryKey, capstone);
      void queries.invalidateQueries({ queryKey: ['dossier'] });
    },
  });
}
