import { addProof, buildAchievementCredential, listProofs } from '@cmdsp/credentials';
import type { Instant } from '@cmdsp/primitives';
import { randomBytes } from 'node:crypto';
import { criteriaText, programmeText } from '../../credentials/programme-text.ts';
import { statusEntriesOf } from '../../credentials/status-lists.ts';
import type { CertificationSetting } from './certification-setting.ts';

/** What the credential of one certificate is built from. */
export type CertificateFacts = {
  readonly number: string;
  readonly legalName: string;
  readonly email: string;
  readonly awardedAt: Instant;
  readonly validUntil: Instant;
  readonly place: { readonly list: number; readonly index: number };
};

/** Thrown when our own credential could not be made canonical: contexts or the processor are broken. */
export class SigningFailedError extends Error {
  readonly code = 'credential-signing-failed';
}

/** Builds and signs the Open Badges credential; the text is the file as the holder will download it. */
export async function signCredential(
  { context, credentials, scheme }: CertificationSetting,
  facts: CertificateFacts,
): Promise<string> {
  const { issuer, ownTools } = credentials;
  const { publicUrl } = context.config;
  const unsigned = buildAchievementCredential(
    {
      credentialUrl: `${publicUrl}/verify/${facts.number}`,
      number: facts.number,
      issuer: { id: issuer.id, name: issuer.name, url: issuer.url },
      programmeUrl: `${publicUrl}/`,
      programmeName: programmeText.name,
      programmeDescription: programmeText.description,
      criteria: criteriaText(scheme.version, scheme.requirements),
      schemeVersion: scheme.version,
      isDemonstration: issuer.isDemonstration,
      recipient: { legalName: facts.legalName, email: facts.email, emailSalt: randomBytes(16).toString('hex') },
      awardedAt: facts.awardedAt,
      validFrom: facts.awardedAt,
      validUntil: facts.validUntil,
      statuses: statusEntriesOf(publicUrl, facts.place),
    },
    ownTools,
  );
  const signed = await addProof(unsigned, { createdAt: facts.awardedAt }, ownTools);
  if (!signed.ok) throw new SigningFailedError(`The credential could not be signed: ${JSON.stringify(signed.problem)}`);
  return `${JSON.stringify(listProofs(signed.value), null, 2)}\n`;
}
