import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { casePlayQuery } from './case-queries.ts';

/** Leaves the briefing (`from` null) or the outcome of a step. */
export function useContinuation(play: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (from: string | null) =>
      request('POST /api/case-plays/:play/continuation', { params: { play }, body: { from } }),
    onSuccess: async (moved) => {
      client.setQueryData(casePlayQuery(play).queryKey, moved);
      await client.invalidateQueries({ queryKey: ['cases'] });
    },
  });
}
