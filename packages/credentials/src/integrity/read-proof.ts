import { type Instant, ok, parseUtcTime, refused, type Result } from '@cmdsp/primitives';
import { decodeBase58 } from '../encoding/base58.ts';
import { isUrl } from '../encoding/url.ts';
import { isJsonObject, type JsonObject, listOf } from '../json-object.ts';
import type { ProofProblem } from './proof-problem.ts';

/** A proof of our suite with its parts in usable form. */
export type ReadProof = {
  readonly proof: JsonObject;
  readonly verificationMethod: string;
  readonly purpose: string;
  readonly signature: Uint8Array;
  readonly expiresAt: Instant | null;
  readonly previousProofs: readonly string[];
};

/** Checks the form of one proof (Data Integrity 1.0, section 2.1; EdDSA suites, section 3.2) before any cryptography. */
export function readProof(proof: unknown): Result<ReadProof, ProofProblem> {
  if (!isJsonObject(proof)) return malformed('the proof is not an object');
  if (typeof proof['type'] !== 'string') return malformed('the proof has no type');
  if (proof['type'] !== 'DataIntegrityProof') return refused({ kind: 'suite-unknown', suite: proof['type'] });
  if (typeof proof['cryptosuite'] !== 'string') return malformed('the proof names no cryptosuite');
  if (proof['cryptosuite'] !== 'eddsa-rdfc-2022')
    return refused({ kind: 'suite-unknown', suite: proof['cryptosuite'] });
  const { verificationMethod, proofPurpose, proofValue } = proof;
  if (!isUrl(verificationMethod)) return malformed('verificationMethod is not a URL');
  if (typeof proofPurpose !== 'string') return malformed('proofPurpose is missing');
  if (typeof proofValue !== 'string' || !proofValue.startsWith('z'))
    return malformed('proofValue is not base58-btc multibase');
  const signature = decodeBase58(proofValue.slice(1));
  if (signature?.length !== 64) return malformed('proofValue does not hold 64 bytes');
  if (proof['id'] !== undefined && !isUrl(proof['id'])) return malformed('the id of the proof is not a URL');
  for (const name of ['created', 'expires']) {
    const value = proof[name];
    if (value !== undefined && (typeof value !== 'string' || parseUtcTime(value) === null))
      return malformed(`${name} is not a date and time`);
  }
  for (const name of ['challenge', 'nonce']) {
    if (proof[name] !== undefined && typeof proof[name] !== 'string') return malformed(`${name} is not text`);
  }
  if (!listOf(proof['domain']).every((value) => typeof value === 'string')) return malformed('domain is not text');
  const previousProofs = listOf(proof['previousProof']);
  if (!previousProofs.every((value) => typeof value === 'string')) return malformed('previousProof is not text');
  const expiresAt = typeof proof['expires'] === 'string' ? parseUtcTime(proof['expires']) : null;
  return ok({ proof, verificationMethod, purpose: proofPurpose, signature, expiresAt, previousProofs });
}

function malformed(detail: string): { readonly ok: false; readonly problem: ProofProblem } {
  return refused({ kind: 'proof-malformed', detail });
}
