import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** What needs attention. */
export const concernsQuery = queryOptions({
  queryKey: ['administration'],
  queryFn: ({ signal }) => request('GET /api/administration', {}, { signal }),
});

/** What the installation takes, and its last backup. */
export const storageQuery = queryOptions({
  queryKey: ['storage'],
  queryFn: ({ signal }) => request('GET /api/storage', {}, { signal }),
});

/** Every setting. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => request('GET /api/settings', {}, { signal }),
});

export type Concern = Answer<'GET /api/administration'>['concerns'][number];
export type Storage = Answer<'GET /api/storage'>;
export type Setting = Answer<'GET /api/settings'>['settings'][number];
