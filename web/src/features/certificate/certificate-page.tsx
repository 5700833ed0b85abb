import { useQuery } from '@tanstack/react-query';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { CertificateSheet } from './certificate-sheet.tsx';
import { certificateQuery } from '../../api/certificate-query.ts';
import { MissingList } from './missing-list.tsx';
import { Sharing } from './sharing.tsx';
import { StatusNotice } from './status-notice.tsx';

/** The certificate, or what is still missing for it. */
export function CertificatePage() {
  const { data, error, refetch } = useQuery(certificateQuery);
  const certificate = data?.certificate ?? null;
  return (
    <Page
      title="Certificate"
      purpose={
        certificate === null
          ? 'What stands between you and the certificate.'
          : 'Yours to print, to download and to share. Anybody can check it without an account.'
      }
    >
      {data === undefined &&
        (error === null ? (
          <Loading what="your certificate" lines={8} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && certificate === null && <MissingList answer={data} />}
      {certificate !== null && (
        <>
          <StatusNotice certificate={certificate} />
          <CertificateSheet certificate={certificate} />
          <Section title="Download and share">
            <Sharing certificate={certificate} />
          </Section>
        </>
      )}
    </Page>
  );
}
