import { encodeMultikey, type CredentialTools, type Signer, type VerificationMethod } from '@cmdsp/credentials';
import { createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto';
import { openSigner } from '../../credentials/crypto-tools.ts';
import type { Credentials } from '../../credentials/open-credentials.ts';
import type { Secrets } from '../../secrets.ts';

/** What the VC API signs and verifies with. */
export type ConformanceIssuer = {
  /** A did:key, the same after every start. */
  readonly id: string;
  readonly signer: Signer;
  readonly tools: CredentialTools;
  /** Methods besides did:key that the verifier knows: that of the issuer of certificates. */
  readonly knownMethods: readonly VerificationMethod[];
};

/** An Ed25519 private key in PKCS 8 but for its 32 bytes (RFC 8410, section 7). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * Opens a key that signs for conformance suites and for nothing else. It is derived from the key of certificates, one way
 * (HKDF, RFC 5869), and nobody trusts it: whatever a suite has signed, no verifier takes it for a certificate of ours.
 */
export function openConformanceIssuer({
  secrets,
  credentials,
}: {
  secrets: Pick<Secrets, 'credentialKey'>;
  credentials: Pick<Credentials, 'issuer' | 'foreignTools'>;
}): ConformanceIssuer {
  const seed = hkdfSync('sha256', Buffer.from(secrets.credentialKey, 'base64url'), '', 'cmdsp conformance suites', 32);
  const pkcs8 = Buffer.concat([pkcs8Prefix, Buffer.from(seed)]);
  const publicKey = createPublicKey(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }));
  const multikey = encodeMultikey(new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)));
  const id = `did:key:${multikey}`;
  return {
    id,
    signer: openSigner(pkcs8.toString('base64url'), `${id}#${multikey}`),
    tools: credentials.foreignTools,
    knownMethods: [credentials.issuer.method],
  };
}
