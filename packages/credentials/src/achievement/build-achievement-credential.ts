import { formatUtcTime, type Instant } from '@cmdsp/primitives';
import { encodeHex } from '../encoding/hex.ts';
import type { JsonObject } from '../json-object.ts';
import { baseContext } from '../model/check-context.ts';
import { presentStatusEntry, type StatusEntry } from '../status/status-entry.ts';
import type { CredentialTools } from '../tools.ts';
import { openBadgesContext } from './open-badges-context.ts';

/** Who awards: the profile that stands in the credential. */
export type Issuer = { readonly id: string; readonly name: string; readonly url: string };

/** Everything that one credential says; dates by the server's clock, texts as they shall be read. */
export type Award = {
  readonly credentialUrl: string;
  readonly number: string;
  readonly issuer: Issuer;
  readonly programmeUrl: string;
  readonly programmeName: string;
  readonly programmeDescription: string;
  readonly criteria: string;
  readonly schemeVersion: string;
  /** Marks name and achievement, so that nobody can mistake a demonstration for an award. */
  readonly isDemonstration: boolean;
  readonly recipient: { readonly legalName: string; readonly email: string; readonly emailSalt: string };
  readonly awardedAt: Instant;
  readonly validFrom: Instant;
  readonly validUntil: Instant;
  readonly statuses: readonly [revocation: StatusEntry, suspension: StatusEntry];
};

/**
 * Builds the unsigned Open Badges 3.0 AchievementCredential. The recipient is named by legal name in plain text, as on paper,
 * and by a salted hash of the e-mail address, so that the address can be confirmed by who knows it and read by nobody.
 */
export function buildAchievementCredential(award: Award, tools: Pick<CredentialTools, 'sha256'>): JsonObject {
  const mark = award.isDemonstration ? 'DEMONSTRATION: ' : '';
  return {
    '@context': [baseContext, openBadgesContext],
    id: award.credentialUrl,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `${mark}${award.programmeName}`,
    issuer: { id: award.issuer.id, type: ['Profile'], name: award.issuer.name, url: award.issuer.url },
    awardedDate: formatUtcTime(award.awardedAt),
    validFrom: formatUtcTime(award.validFrom),
    validUntil: formatUtcTime(award.validUntil),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [nameIdentity(award.recipient.legalName), emailIdentity(award.recipient, tools)],
      licenseNumber: award.number,
      achievement: {
        id: `${award.programmeUrl}#scheme-${award.schemeVersion}`,
        type: ['Achievement'],
        achievementType: 'Certification',
        name: `${mark}${award.programmeName}`,
        description: `${mark}${award.programmeDescription}`,
        criteria: { narrative: award.criteria },
        version: award.schemeVersion,
        inLanguage: 'en',
      },
    },
    credentialStatus: award.statuses.map(presentStatusEntry),
  };
}

function nameIdentity(legalName: string): JsonObject {
  return { type: 'IdentityObject', hashed: false, identityHash: legalName.normalize('NFC'), identityType: 'name' };
}

/** Open Badges 3.0, IdentityHash: SHA-256 over the address in lower case followed by the salt. */
function emailIdentity({ email, emailSalt }: Award['recipient'], tools: Pick<CredentialTools, 'sha256'>): JsonObject {
  return {
    type: 'IdentityObject',
    hashed: true,
    identityHash: `sha256$${encodeHex(tools.sha256(`${email.toLowerCase()}${emailSalt}`))}`,
    identityType: 'emailAddress',
    salt: emailSalt,
  };
}
