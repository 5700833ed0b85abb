import { queryOptions } from '@tanstack/react-query';
import { type Answer, request, RequestError } from '../../api/request.ts';

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

/** Gives a paper with a request; its bytes go as they are. @throws RequestError with the server's words */
export async function givePaper(requestId: string, file: File): Promise<void> {
  const id = crypto.randomUUID();
  const url = `/api/accommodations/${requestId}/evidence/${id}?name=${encodeURIComponent(file.name)}`;
  const response = await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
    signal: AbortSignal.timeout(120_000),
  });
  if (response.ok) return;
  const body = (await response.json().catch(() => null)) as { code?: string; detail?: string } | null; // RFC 9457
  throw new RequestError(body?.code ?? 'internal-error', body?.detail ?? 'The paper could not be stored. Try again.', {
    status: response.status,
    body: null,
  });
}
