import styles from './certificate.module.css';
import type { OwnCertificate } from '../../api/certificate-query.ts';
import { writeDay } from './write-day.ts';

/** The document itself, as it would hang on a wall: the name largest, then programme, dates, number, issuer and QR code. */
export function CertificateSheet({ certificate }: { readonly certificate: OwnCertificate }) {
  const { qrCode } = certificate;
  return (
    <article className={styles.sheet} aria-label={`Certificate ${certificate.number}`}>
      {certificate.isDemonstration && (
        <span className={styles.watermark} aria-hidden="true">
          DEMONSTRATION
        </span>
      )}
      <header className={styles.issuer}>
        <strong>{certificate.issuerName}</strong>
        <span>{certificate.isDemonstration ? 'Demonstration certificate' : 'Certificate'}</span>
      </header>
      <div className={styles.matter}>
        <p className={styles.lead}>This certifies that</p>
        <h2 className={styles.name} dir="auto">
          {certificate.legalName}
        </h2>
        <p className={styles.lead}>has met certification scheme {certificate.schemeVersion} and is recognised as</p>
        <p className={styles.programme}>{certificate.programme}</p>
      </div>
      <footer className={styles.foot}>
        <dl className={styles.facts}>
          <div>
            <dt>Awarded on</dt>
            <dd>{writeDay(certificate.awardedAt)}</dd>
          </div>
          <div>
            <dt>Valid until</dt>
            <dd>{writeDay(certificate.validUntil)}</dd>
          </div>
          <div>
            <dt>Certificate number</dt>
            <dd className={styles.number}>{certificate.number}</dd>
          </div>
        </dl>
        <svg
          className={styles.code}
          viewBox={`-2 -2 ${qrCode.size + 4} ${qrCode.size + 4}`}
          shapeRendering="crispEdges"
          role="img"
          aria-label={`QR code of ${certificate.verifyUrl}`}
        >
          <path d={qrCode.path} />
        </svg>
      </footer>
    </article>
  );
}
