import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bookingsQuery } from './bookings-query.ts';

/** Something done with places; page and exam page are read again afterwards, also when it was refused. */
export function useChangeBookings<Input>(change: (input: Input) => Promise<unknown>, onDone?: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => onDone?.(),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: bookingsQuery.queryKey });
      await queryClient.invalidateQueries({ queryKey: ['exam'] });
    },
  });
}
