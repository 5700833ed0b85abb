import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { PublicKey, Sign, Verify } from '../hash.ts';

/** SHA-256 as base64url, as the server passes it in. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64url');
}

/** A signer with a key made from a fixed seed byte, so that tests give the same bytes every time. */
export function aSigner(seed: number): { readonly publicKey: PublicKey; readonly sign: Sign } {
  // PKCS #8 frame of an Ed25519 private key (RFC 8410), followed by its 32 bytes.
  const frame = Buffer.from('302e020100300506032b657004220420', 'hex');
  const key = createPrivateKey({ key: Buffer.concat([frame, Buffer.alloc(32, seed)]), format: 'der', type: 'pkcs8' });
  const x = createPublicKey(key).export({ format: 'jwk' }).x ?? '';
  return {
    publicKey: { kty: 'OKP', crv: 'Ed25519', x },
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64url'),
  };
}

/** Ed25519 verification that answers false on any bad input. */
export const verifyEd25519: Verify = ({ text, signature, publicKey }) => {
  try {
    const key = createPublicKey({ key: { ...publicKey }, format: 'jwk' });
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64url'));
  } catch {
    return false; // not a key: nothing can be signed by it
  }
};
