import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';
import { sendBytes } from '../../api/send-bytes.ts';

/** What is arranged for me, and what I asked. */
export const ownAccommodationsQuery = queryOptions({
  queryKey: ['accommodations', 'mine'],
  queryFn: ({ signal }) => request('GET /api/accommodations/mine', {}, { signal }),
});

/** Requests as officers see them. */
export const accommodationRequestsQuery = queryOptions({
  queryKey: ['accommodations', 'all'],
  queryFn: ({ signal }) => request('GET /api/accommodations', {}, { signal }),
});

/** Who gets how many minutes on a day (`YYYY-MM-DD`). */
export const accommodationListQuery = (day: string) =>
  queryOptions({
    queryKey: ['accommodations', 'list', day],
    queryFn: ({ signal }) => request('GET /api/accommodation-list', { query: { day } }, { signal }),
  });

export type OwnAccommodations = Answer<'GET /api/accommodations/mine'>;
export type OwnRequest = OwnAccommodations['requests'][number];
export type DeskRequest = Answer<'GET /api/accommodations'>['requests'][number];
export type Decision = NonNullable<OwnRequest['decision']>;
export type Given = Decision['given'];
export type Asked = OwnRequest['asked'];

/** Gives a paper with a request; its bytes go as they are. @throws Error with words for the person who chose it */
export async function givePaper(requestId: string, file: File): Promise<void> {
  await sendBytes(`/api/accommodations/${requestId}/evidence/${crypto.randomUUID()}`, file);
}

/** A paper that was chosen together with a request and could not be kept; the request itself stands. */
export type UnkeptPaper = { readonly requestId: string; readonly name: string; readonly why: string };
