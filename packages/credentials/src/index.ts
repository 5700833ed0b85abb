export { type Award, buildAchievementCredential, type Issuer } from './achievement/build-achievement-credential.ts';
export { listProofs } from './achievement/list-proofs.ts';
export { openBadgesContext, openBadgesContexts } from './achievement/open-badges-context.ts';
export { type AchievementFacts, readAchievement } from './achievement/read-achievement.ts';
export { encodeBase58 } from './encoding/base58.ts';
export { encodeMultikey } from './encoding/multikey.ts';
export { addProof, type ProofOptions } from './integrity/add-proof.ts';
export { hashData } from './integrity/hash-data.ts';
export type { ProofProblem } from './integrity/proof-problem.ts';
export {
  type ProofPurpose,
  resolveVerificationMethod,
  type VerificationMethod,
} from './integrity/resolve-verification-method.ts';
export { type ProofExpectations, verifyProofs } from './integrity/verify-proofs.ts';
export { isJsonObject, type JsonObject, listOf } from './json-object.ts';
export { baseContext } from './model/check-context.ts';
export { checkCredential } from './model/check-credential.ts';
export { checkPresentation } from './model/check-presentation.ts';
export type { ModelProblem } from './model/problem.ts';
export { type Gzip, minimumListLength, readBit } from './status/bitstring.ts';
export { buildStatusList, type StatusList } from './status/build-status-list.ts';
export { readStatusEntries, type StatusEntry, type StatusPurpose } from './status/status-entry.ts';
export type { Canonicalise, CanonicaliseProblem, CredentialTools, Signer } from './tools.ts';
export { type Answer, type Check, type CheckName, checkNames, concludeChecks } from './verify/check.ts';
export { checkDates } from './verify/check-dates.ts';
export type { TrustedIssuer } from './verify/check-issuer.ts';
export type { StatusLookup } from './verify/check-status.ts';
export { type Verification, type VerifierSetting, verifyCredential } from './verify/verify-credential.ts';
