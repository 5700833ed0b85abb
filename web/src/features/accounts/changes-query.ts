import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/request.ts';

/** What of my account is about to change. */
export const changesQuery = queryOptions({
  queryKey: ['account', 'changes'],
  queryFn: ({ signal }) => request('GET /api/account/changes', {}, { signal }),
});
