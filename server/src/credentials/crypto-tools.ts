import type { CredentialTools, Gzip, Signer } from '@cmdsp/credentials';
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** SHA-256 and Ed25519 from Node, for the credentials package. */
export const cryptoTools: Omit<CredentialTools, 'canonicalise'> = {
  sha256: (text) => new Uint8Array(createHash('sha256').update(text, 'utf8').digest()),
  isSignatureOf({ message, signature, publicKey }) {
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
      format: 'jwk',
    });
    return verify(null, message, key, signature);
  },
};

/** Gzip that stops expanding at the limit instead of filling the memory. */
export const gzip: Gzip = {
  compress: (bytes) => new Uint8Array(gzipSync(bytes, { level: 9 })),
  expand(bytes, limit) {
    try {
      return new Uint8Array(gunzipSync(bytes, { maxOutputLength: limit }));
    } catch {
      return null; // not gzip, or too large: an expected answer about a foreign file
    }
  },
};

/** Signs with an Ed25519 key in PKCS 8, base64url, as the secrets file holds it. */
export function openSigner(pkcs8: string, verificationMethod: string): Signer {
  const key = createPrivateKey({ key: Buffer.from(pkcs8, 'base64url'), format: 'der', type: 'pkcs8' });
  return { verificationMethod, sign: (message) => new Uint8Array(sign(null, message, key)) };
}
