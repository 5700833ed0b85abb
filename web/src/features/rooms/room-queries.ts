import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** The rooms I look after now. */
export const roomsQuery = queryOptions({
  queryKey: ['rooms'],
  queryFn: ({ signal }) => request('GET /api/rooms', {}, { signal }),
});

/** What happened in a sitting. */
export const storyQuery = (id: string) =>
  queryOptions({
    queryKey: ['rooms', 'story', id],
    queryFn: ({ signal }) => request('GET /api/rooms/sittings/:id/story', { params: { id } }, { signal }),
  });

export type Board = Answer<'GET /api/rooms/:room/board'>;

/** One candidate on the board. */
export type BoardRow = Board['rows'][number];
