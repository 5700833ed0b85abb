import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** By when complaints are acknowledged and decided. */
export const complaintPolicyQuery = queryOptions({
  queryKey: ['complaint-policy'],
  queryFn: ({ signal }) => request('GET /api/complaints/policy', {}, { signal }),
  staleTime: 300_000,
});

/** What I filed. */
export const ownComplaintsQuery = queryOptions({
  queryKey: ['complaints', 'mine'],
  queryFn: ({ signal }) => request('GET /api/complaints/mine', {}, { signal }),
});

/** What officers see. */
export const complaintsQuery = queryOptions({
  queryKey: ['complaints', 'all'],
  queryFn: ({ signal }) => request('GET /api/complaints', {}, { signal }),
});

/** A complaint as officers see it, and who may be named in it. */
export type StaffComplaint = Answer<'GET /api/complaints'>['complaints'][number];
export type StaffMember = Answer<'GET /api/complaints'>['staff'][number];
