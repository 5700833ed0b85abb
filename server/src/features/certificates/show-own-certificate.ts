import { type Scheme, standing, statusAt } from '@cmdsp/certification';
import type { Endpoints } from '@cmdsp/contract';
import { instant, type Instant } from '@cmdsp/primitives';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { databaseClock } from '../../credentials/database-clock.ts';
import { findCertificateOf, type PublicCertificate } from '../../credentials/find-certificate.ts';
import { loadEvidence } from '../../credentials/load-evidence.ts';
import type { Credentials } from '../../credentials/open-credentials.ts';
import { drawQr } from '../../credentials/pdf/draw-qr.ts';
import { presentStanding } from '../../credentials/present-standing.ts';
import { programmeText } from '../../credentials/programme-text.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';

type Answer = z.input<Endpoints['GET /api/certificate']['response']>;
type Setting = { readonly context: Context; readonly credentials: Credentials; readonly scheme: Scheme };

/** Shows the viewer what is met and missing, and the certificate when there is one. Runs as the candidate: only own rows exist. */
export async function showOwnCertificate(setting: Setting, personId: string): Promise<Answer> {
  return asPerson(setting.context.databases.candidate, personId, async (tx) => {
    const result = standing(setting.scheme, await loadEvidence(tx, { personId, as: 'candidate' }));
    const certificate = await findCertificateOf(tx, personId);
    return {
      schemeVersion: setting.scheme.version,
      isComplete: result.isComplete,
      standing: presentStanding(result),
      certificate:
        certificate === null
          ? null
          : await presentCertificate(tx, { setting, certificate, now: await databaseClock(tx) }),
    };
  });
}

async function presentCertificate(
  tx: Tx,
  { setting, certificate, now }: { setting: Setting; certificate: PublicCertificate; now: Instant },
): Promise<Answer['certificate']> {
  const verifyUrl = `${setting.context.config.publicUrl}/verify/${certificate.number}`;
  const period = {
    validFrom: instant(certificate.validFrom.getTime()),
    validUntil: instant(certificate.validUntil.getTime()),
  };
  return {
    number: certificate.number,
    legalName: certificate.legalName,
    programme: programmeText.name,
    issuerName: setting.credentials.issuer.name,
    schemeVersion: certificate.schemeVersion,
    isDemonstration: certificate.isDemonstration,
    status: statusAt({ status: certificate.status, ...period }, now),
    awardedAt: certificate.awardedAt.toISOString(),
    validFrom: certificate.validFrom.toISOString(),
    validUntil: certificate.validUntil.toISOString(),
    verifyUrl,
    qrCode: drawQr(verifyUrl),
    decisions: await listDecisions(tx, certificate.id),
  };
}

/** The reason of the award is the officer's note; why a certificate was suspended or revoked is the holder's business too. */
async function listDecisions(tx: Tx, certificateId: string): Promise<NonNullable<Answer['certificate']>['decisions']> {
  const rows = await tx
    .selectFrom('certificateEvents')
    .select(['action', 'reason', 'at'])
    .where('certificateId', '=', certificateId)
    .orderBy('at')
    .execute();
  return rows.map((row) => ({
    action: row.action,
    reason: row.action === 'award' ? null : row.reason,
    at: row.at.toISOString(),
  }));
}
