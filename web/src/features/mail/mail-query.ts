import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type MailAnswer = Answer<'GET /api/mail'>;
export type Bounce = MailAnswer['bounces'][number];
export type SenderCheck = Answer<'POST /api/mail/sender-check'>[number];

/** How it stands with mail. */
export const mailQuery = queryOptions({
  queryKey: ['mail'],
  queryFn: ({ signal }) => request('GET /api/mail', {}, { signal }),
});

/** What became of a mail; asked again every two seconds until that is settled. */
export function mailFateQuery(id: string) {
  return queryOptions({
    queryKey: ['mail', id],
    queryFn: ({ signal }) => request('GET /api/mail/:id', { params: { id } }, { signal }),
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'waiting' ? 2000 : false),
  });
}
