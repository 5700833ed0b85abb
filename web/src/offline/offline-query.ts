import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';

/** Which modules can be kept for reading offline, and of which version copies should be. */
export const offlineQuery = queryOptions({
  queryKey: ['offline'],
  queryFn: ({ signal }) => request('GET /api/offline', {}, { signal }),
  staleTime: 300_000,
});
