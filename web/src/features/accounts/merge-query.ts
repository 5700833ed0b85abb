import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/request.ts';

/** My request to take in another account of mine. */
export const mergeQuery = queryOptions({
  queryKey: ['account', 'merge'],
  queryFn: ({ signal }) => request('GET /api/account/merge', {}, { signal }),
});
