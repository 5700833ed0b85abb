import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type NotificationsAnswer = Answer<'GET /api/notifications'>;
export type Notification = NotificationsAnswer['notifications'][number];

/** The viewer's messages; looked at again every minute. */
export const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: ({ signal }) => request('GET /api/notifications', {}, { signal }),
  refetchInterval: 60_000,
});

/** How each kind of message reaches the viewer. */
export const preferencesQuery = queryOptions({
  queryKey: ['notifications', 'preferences'],
  queryFn: ({ signal }) => request('GET /api/notifications/preferences', {}, { signal }),
});
