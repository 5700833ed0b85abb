import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type SponsorList = Answer<'GET /api/sponsors'>['sponsors'];
export type SponsorAnswer = Answer<'GET /api/sponsors/:sponsor'>;
export type Voucher = SponsorAnswer['vouchers'][number];
export type Sponsorship = Answer<'GET /api/sponsorships/:sponsor'>;
export type Coverage = Extract<Sponsorship['coverage'], { kind: 'shown' }>;
export type Seats = Answer<'GET /api/seats'>;

/** All sponsors, for administrators. */
export const sponsorsQuery = queryOptions({
  queryKey: ['sponsors'],
  queryFn: ({ signal }) => request('GET /api/sponsors', {}, { signal }),
});

/** One sponsor, for administrators. */
export function sponsorQuery(sponsor: string) {
  return queryOptions({
    queryKey: ['sponsors', sponsor],
    queryFn: ({ signal }) => request('GET /api/sponsors/:sponsor', { params: { sponsor } }, { signal }),
  });
}

/** The sponsors that I speak for. */
export const sponsorshipsQuery = queryOptions({
  queryKey: ['sponsorships'],
  queryFn: ({ signal }) => request('GET /api/sponsorships', {}, { signal }),
});

/** One sponsor that I speak for. */
export function sponsorshipQuery(sponsor: string) {
  return queryOptions({
    queryKey: ['sponsorships', sponsor],
    queryFn: ({ signal }) => request('GET /api/sponsorships/:sponsor', { params: { sponsor } }, { signal }),
  });
}

/** My own seats. */
export const seatsQuery = queryOptions({
  queryKey: ['seats'],
  queryFn: ({ signal }) => request('GET /api/seats', {}, { signal }),
});
