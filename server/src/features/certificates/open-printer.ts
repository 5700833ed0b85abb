import type { Context } from '../../context.ts';
import type { PublicCertificate } from '../../credentials/find-certificate.ts';
import type { Credentials } from '../../credentials/open-credentials.ts';
import { type Coverage, openCoverage } from '../../credentials/pdf/fonts.ts';
import { printCertificate } from '../../credentials/pdf/print-certificate.ts';
import { CharactersMissingError } from '../../credentials/pdf/split-runs.ts';
import { presentDay } from '../../time-zones/present-day.ts';
import { programmeText } from '../../credentials/programme-text.ts';
import { Problem } from '../../http/problem.ts';

/** Prints certificates one after another, so that a crowd of downloads cannot hold up everything else; fonts open on first use. */
export function openPrinter({
  context,
  credentials,
}: {
  context: Context;
  credentials: Credentials;
}): (certificate: PublicCertificate) => Promise<Buffer> {
  let coverage: Coverage | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const print = async (certificate: PublicCertificate) => {
    coverage ??= openCoverage();
    try {
      return await printCertificate(
        {
          legalName: certificate.legalName,
          programme: programmeText.name,
          issuerName: credentials.issuer.name,
          schemeVersion: certificate.schemeVersion,
          number: certificate.number,
          awardedOn: presentDay(certificate.awardedAt),
          validUntilOn: presentDay(certificate.validUntil),
          verifyUrl: `${context.config.publicUrl}/verify/${certificate.number}`,
          isDemonstration: certificate.isDemonstration,
          awardedAt: certificate.awardedAt,
        },
        coverage,
      );
    } catch (cause) {
      if (!(cause instanceof CharactersMissingError)) throw cause;
      throw new Problem(
        'name-not-printable',
        'The PDF has no font for some characters of your name. The certificate page and the credential file show it in full.',
        { cause },
      );
    }
  };
  return (certificate) => {
    const printed = last.then(() => print(certificate));
    last = printed.catch(() => undefined);
    return printed;
  };
}
