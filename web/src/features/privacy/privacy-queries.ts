import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type OwnPrivacy = Answer<'GET /api/privacy/mine'>;
export type RetentionRow = Answer<'GET /api/privacy'>['retention'][number];
export type ListedErasure = Answer<'GET /api/privacy/erasures'>['erasures'][number];

/** The notice and the retention table. */
export const privacyQuery = queryOptions({
  queryKey: ['privacy'],
  queryFn: ({ signal }) => request('GET /api/privacy', {}, { signal }),
});

/** My request to be erased, what stands against it, what I agreed to. */
export const ownPrivacyQuery = queryOptions({
  queryKey: ['privacy', 'mine'],
  queryFn: ({ signal }) => request('GET /api/privacy/mine', {}, { signal }),
});

/** Everybody's requests, for officers. */
export const erasuresQuery = queryOptions({
  queryKey: ['privacy', 'erasures'],
  queryFn: ({ signal }) => request('GET /api/privacy/erasures', {}, { signal }),
});
