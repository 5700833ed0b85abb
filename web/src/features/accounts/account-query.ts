import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** One's own account as the page shows it. */
export type Account = Answer<'GET /api/account'>;

/** Reads one's own account. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => request('GET /api/account', {}, { signal }),
});
