import { Notice } from '../../ui/notice.tsx';
import type { OwnCertificate } from '../../api/certificate-query.ts';
import { writeDay } from './write-day.ts';

/** What the certificate is worth today, and what was decided about it. */
export function StatusNotice({ certificate }: { readonly certificate: OwnCertificate }) {
  const last = certificate.decisions.at(-1);
  const since = last === undefined ? '' : ` since ${writeDay(last.at)}`;
  const reason = last?.reason ?? null;
  switch (certificate.status) {
    case 'valid':
      return (
        <Notice tone="good" title="Your certificate is valid">
          <p>It counts until {writeDay(certificate.validUntil)}.</p>
        </Notice>
      );
    case 'suspended':
      return (
        <Notice tone="caution" title={`Your certificate is suspended${since}`}>
          <p>For now it does not count, and whoever verifies it is told so. It can be reinstated.</p>
          {reason !== null && <p>Reason given: {reason}</p>}
          <p>The handbook says how to object.</p>
        </Notice>
      );
    case 'revoked':
      return (
        <Notice tone="danger" title={`Your certificate was revoked${since}`}>
          <p>It does not count any more, and whoever verifies it is told so.</p>
          {reason !== null && <p>Reason given: {reason}</p>}
          <p>The handbook says how to object.</p>
        </Notice>
      );
    case 'expired':
      return (
        <Notice tone="caution" title={`Your certificate expired on ${writeDay(certificate.validUntil)}`}>
          <p>It stays genuine; whoever verifies it sees that its time is over.</p>
        </Notice>
      );
    case 'not-yet-valid':
      return <Notice title={`Your certificate counts from ${writeDay(certificate.validFrom)} on`} />;
  }
}
