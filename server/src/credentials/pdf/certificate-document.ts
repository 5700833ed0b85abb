/** What is printed on a certificate; dates are written out, so that they read the same everywhere. */
export type CertificateDocument = {
  readonly legalName: string;
  readonly programme: string;
  readonly issuerName: string;
  readonly schemeVersion: string;
  readonly number: string;
  readonly awardedOn: string;
  readonly validUntilOn: string;
  readonly verifyUrl: string;
  readonly isDemonstration: boolean;
  readonly awardedAt: Date;
};
