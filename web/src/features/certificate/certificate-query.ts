import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** What the certificate page shows. */
export type CertificatePageAnswer = Answer<'GET /api/certificate'>;

/** A certificate as its holder sees it. */
export type OwnCertificate = NonNullable<CertificatePageAnswer['certificate']>;

/** The one read of the certificate page. */
export const certificateQuery = queryOptions({
  queryKey: ['certificate'],
  queryFn: ({ signal }) => request('GET /api/certificate', {}, { signal }),
});
