import type { Instant } from '@cmdsp/primitives';
import { type AchievementFacts, readAchievement } from '../achievement/read-achievement.ts';
import type { VerificationMethod } from '../integrity/resolve-verification-method.ts';
import { verifyProofs } from '../integrity/verify-proofs.ts';
import { isJsonObject, type JsonObject } from '../json-object.ts';
import type { CredentialTools } from '../tools.ts';
import { type Check, checkNames, concludeChecks } from './check.ts';
import { checkDates } from './check-dates.ts';
import { checkForm } from './check-form.ts';
import { checkIssuer, type TrustedIssuer } from './check-issuer.ts';
import { checkSignature } from './check-signature.ts';
import { checkStatus, type StatusLookup } from './check-status.ts';

/** What a verifier knows besides the file. */
export type VerifierSetting = {
  readonly now: Instant;
  readonly trustedIssuers: readonly TrustedIssuer[];
  readonly knownMethods: readonly VerificationMethod[];
  readonly lookUpStatus: StatusLookup;
};

/** Six answers in fixed order, what they add up to, and what the file says (null when it is no JSON object). */
export type Verification = {
  readonly conclusion: 'valid' | 'not-valid' | 'cannot-tell';
  readonly checks: readonly Check[];
  readonly facts: AchievementFacts | null;
};

/** Answers the six questions about a credential file. Never throws on what is in the file; nothing is fetched. */
export async function verifyCredential(
  text: string,
  setting: VerifierSetting,
  tools: CredentialTools,
): Promise<Verification> {
  const credential = parseObject(text);
  if (credential === null) return { conclusion: 'not-valid', checks: unreadable, facts: null };
  const verified = await verifyProofs(
    credential,
    { purpose: 'assertionMethod', now: setting.now, knownMethods: setting.knownMethods },
    tools,
  );
  const checks = [
    await checkForm(credential, tools),
    checkSignature(verified),
    checkIssuer({ credential, signedBy: verified.ok ? verified.value : null }, setting.trustedIssuers),
    checkDates(credential, setting.now),
    await checkStatus({ credential, purpose: 'suspension' }, setting.lookUpStatus),
    await checkStatus({ credential, purpose: 'revocation' }, setting.lookUpStatus),
  ];
  return { conclusion: concludeChecks(checks), checks, facts: readAchievement(credential) };
}

const unreadable: readonly Check[] = checkNames.map((name) =>
  name === 'well-formed'
    ? { name, answer: 'no', sentence: 'The file is not a JSON object.' }
    : { name, answer: 'cannot-tell', sentence: 'The file cannot be read.' },
);

function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : null;
  } catch {
    return null; // not JSON is an expected answer here
  }
}
