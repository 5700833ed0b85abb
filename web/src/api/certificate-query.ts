import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from './request.ts';

/** What the certificate page shows. */
export type CertificatePageAnswer = Answer<'GET /api/certificate'>;

/** A certificate as its holder sees it. */
export type OwnCertificate = NonNullable<CertificatePageAnswer['certificate']>;

/** The one read of somebody's certificate, and of what is missing for it. */
export const certificateQuery = queryOptions({
  queryKey: ['certificate'],
  queryFn: ({ signal }) => request('GET /api/certificate', {}, { signal }),
});
