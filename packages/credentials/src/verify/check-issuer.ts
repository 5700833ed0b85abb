import { readAchievement } from '../achievement/read-achievement.ts';
import type { VerificationMethod } from '../integrity/resolve-verification-method.ts';
import type { JsonObject } from '../json-object.ts';
import type { Check } from './check.ts';

/** An issuer whose credentials we vouch for: ourselves, or one that the operator has configured. */
export type TrustedIssuer = { readonly id: string; readonly name: string; readonly isOurselves: boolean };

/**
 * Was it issued by who it says, and is that somebody we know? The key that signed must be controlled by the issuer that the file
 * names; a name alone proves nothing.
 */
export function checkIssuer(
  { credential, signedBy }: { credential: JsonObject; signedBy: readonly VerificationMethod[] | null },
  trusted: readonly TrustedIssuer[],
): Check {
  const name = 'issuer';
  const { issuerId } = readAchievement(credential);
  if (issuerId === null) return { name, answer: 'no', sentence: 'The file names no issuer.' };
  const known = trusted.find((issuer) => issuer.id === issuerId);
  if (signedBy === null) {
    const claim = known === undefined ? 'an issuer that we do not know' : known.name;
    return { name, answer: 'cannot-tell', sentence: `The file names ${claim}, but its signature does not prove that.` };
  }
  if (!signedBy.some((method) => method.controller === issuerId)) {
    return { name, answer: 'no', sentence: 'The key that signed does not belong to the issuer that the file names.' };
  }
  if (trusted.length === 0)
    return {
      name,
      answer: 'cannot-tell',
      sentence: 'The file was signed by its issuer; no issuer is configured here to compare with.',
    };
  if (known === undefined)
    return { name, answer: 'no', sentence: 'The file was signed by its issuer, but that issuer is not one we know.' };
  return {
    name,
    answer: 'yes',
    sentence: known.isOurselves
      ? `It was issued by ${known.name}, who runs this service.`
      : `It was issued by ${known.name}, whom this service trusts.`,
  };
}
