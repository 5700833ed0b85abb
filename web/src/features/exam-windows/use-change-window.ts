import { useMutation, useQueryClient } from '@tanstack/react-query';
import { windowsQuery } from './windows-query.ts';

/** Something done with a window; lists and the window itself are read again afterwards. */
export function useChangeWindow<Input>(change: (input: Input) => Promise<unknown>, onDone?: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => onDone?.(),
    onSettled: async () => queryClient.invalidateQueries({ queryKey: windowsQuery.queryKey }),
  });
}
