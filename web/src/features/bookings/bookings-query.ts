import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** My places and the windows that lie ahead. */
export type BookingsAnswer = Answer<'GET /api/bookings/mine'>;
/** A place of mine. */
export type OwnBooking = NonNullable<BookingsAnswer['current']>;
/** A window that lies ahead. */
export type OpenWindow = BookingsAnswer['windows'][number];

/** The one read of the page of bookings. */
export const bookingsQuery = queryOptions({
  queryKey: ['bookings', 'mine'],
  queryFn: ({ signal }) => request('GET /api/bookings/mine', {}, { signal }),
});
