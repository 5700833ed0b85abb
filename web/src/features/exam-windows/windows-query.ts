import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** All windows as staff see them. */
export const windowsQuery = queryOptions({
  queryKey: ['exam-windows'],
  queryFn: ({ signal }) => request('GET /api/exam-windows', {}, { signal }),
});

/** One window; read again every half minute, because people check in while somebody looks. */
export const windowQuery = (id: string) =>
  queryOptions({
    queryKey: ['exam-windows', id],
    queryFn: ({ signal }) => request('GET /api/exam-windows/:id', { params: { id } }, { signal }),
    refetchInterval: 30_000,
  });

/** A window of the list. */
export type ListedWindow = Answer<'GET /api/exam-windows'>['windows'][number];
/** A window with everybody who comes. */
export type ShownWindow = Answer<'GET /api/exam-windows/:id'>;
/** One place of it. */
export type RosterRow = ShownWindow['roster'][number];
