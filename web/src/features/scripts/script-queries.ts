import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** Who marks what, for officers. */
export const allocationQuery = queryOptions({
  queryKey: ['scripts', 'allocation'],
  queryFn: ({ signal }) => request('GET /api/script-allocation', {}, { signal }),
});

export type Allocation = Answer<'GET /api/script-allocation'>;
export type AllocatedScript = Allocation['scripts'][number];
export type PlaceOfScript = AllocatedScript['places'][number];
export type MarkerOnStaff = Allocation['markers'][number];
