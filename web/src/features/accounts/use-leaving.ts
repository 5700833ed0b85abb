import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { viewerQuery } from '../../api/use-viewer.ts';
import { forgetTexts } from '../../offline/guard-writer.ts';
import { wipeKept } from '../../offline/kept-store.ts';

/**
 * Ends this session or all of one's own and shows the start page. What was kept for reading and writing offline goes first.
 * Nobody who has left is asked for: a page that still asks for a person would get refusals.
 */
export function useLeaving(key: 'DELETE /api/session' | 'DELETE /api/sessions') {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      await Promise.all([wipeKept(), forgetTexts()]);
      await queryClient.cancelQueries();
      await request(key, {});
    },
    onError: () => queryClient.refetchQueries({ type: 'active' }),
    onSuccess: async () => {
      await navigate({ to: '/' });
      // The session first: what belongs to a person leaves the screen with it, and is then not read again.
      await queryClient.resetQueries(viewerQuery);
      await queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== viewerQuery.queryKey[0] });
    },
  });
}
