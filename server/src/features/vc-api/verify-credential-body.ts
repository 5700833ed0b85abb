import {
  checkCredential,
  checkDates,
  isJsonObject,
  type JsonObject,
  type ProofPurpose,
  readAchievement,
  verifyProofs,
} from '@cmdsp/credentials';
import { instant } from '@cmdsp/primitives';
import type { ConformanceIssuer } from './conformance-issuer.ts';
import { type ApiRefusal, modelRefusal, plainRefusal, proofRefusal } from './refusal.ts';

/** What verifying needs of the conformance issuer. */
export type VerifierTools = Pick<ConformanceIssuer, 'tools' | 'knownMethods'>;

/** Verifies one credential as the VC API asks: form, every proof, the issuer's own key, dates. Null when all is well. */
export async function verifyCredentialBody(body: unknown, setting: VerifierTools): Promise<ApiRefusal | null> {
  if (!isJsonObject(body) || !isJsonObject(body['verifiableCredential']))
    return plainRefusal('The body must have a member verifiableCredential');
  const options = isJsonObject(body['options']) ? body['options'] : {};
  return verifyOne(body['verifiableCredential'], { options, setting });
}

/** Verifies one credential, alone or inside a presentation. */
export async function verifyOne(
  credential: JsonObject,
  { options, setting }: { options: JsonObject; setting: VerifierTools },
): Promise<ApiRefusal | null> {
  const problems = checkCredential(credential);
  if (problems.length > 0) return modelRefusal(problems);
  const now = instant(Date.now());
  const verified = await verifyProofs(
    credential,
    {
      purpose: purposeOf(options, 'assertionMethod'),
      now,
      knownMethods: setting.knownMethods,
      ...readBinding(options),
    },
    setting.tools,
  );
  if (!verified.ok) return proofRefusal(verified.problem);
  const { issuerId } = readAchievement(credential);
  if (!verified.value.some((method) => method.controller === issuerId))
    return plainRefusal('The issuer does not control the key of the proof');
  const dates = checkDates(credential, now);
  return dates.answer === 'yes' ? null : plainRefusal(dates.sentence);
}

/** Challenge and domain that the caller expects in the proof. */
export function readBinding(options: JsonObject): { challenge?: string; domain?: string } {
  return {
    ...(typeof options['challenge'] === 'string' ? { challenge: options['challenge'] } : {}),
    ...(typeof options['domain'] === 'string' ? { domain: options['domain'] } : {}),
  };
}

function purposeOf(options: JsonObject, otherwise: ProofPurpose): ProofPurpose {
  return options['expectedProofPurpose'] === 'authentication' ? 'authentication' : otherwise;
}
