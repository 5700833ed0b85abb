import { decodeMultikey } from '../encoding/multikey.ts';

/** What a proof may be made for (Data Integrity, proof purposes). */
export type ProofPurpose = 'assertionMethod' | 'authentication';

/** A public key with the party that controls it and what that party allows it to be used for. */
export type VerificationMethod = {
  readonly id: string;
  readonly controller: string;
  readonly publicKey: Uint8Array;
  readonly purposes: readonly ProofPurpose[];
};

/**
 * Finds the key behind a proof's `verificationMethod` without any network: first among the known ones (our own did:web key),
 * then did:key, where the identifier is the key. Null when neither knows it.
 */
export function resolveVerificationMethod(
  id: string,
  known: readonly VerificationMethod[] = [],
): VerificationMethod | null {
  const found = known.find((method) => method.id === id);
  if (found !== undefined) return found;
  const match = /^did:key:(z[1-9A-HJ-NP-Za-km-z]+)(?:#(z[1-9A-HJ-NP-Za-km-z]+))?$/.exec(id);
  const multikey = match?.[1];
  if (multikey === undefined || (match?.[2] !== undefined && match[2] !== multikey)) return null;
  const publicKey = decodeMultikey(multikey);
  if (publicKey === null) return null;
  return { id, controller: `did:key:${multikey}`, publicKey, purposes: ['assertionMethod', 'authentication'] };
}
