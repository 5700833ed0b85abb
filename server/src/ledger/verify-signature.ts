import { createPublicKey, verify } from 'node:crypto';
import type { Verify } from '@cmdsp/ledger';

/** Checks an Ed25519 signature; false, never an exception, on a key or signature that is none. */
export const verifySignature: Verify = ({ text, signature, publicKey }) => {
  try {
    const key = createPublicKey({ key: { ...publicKey }, format: 'jwk' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
  } catch {
    // Whatever is wrong with the key or the signature, it proves nothing.
    return false;
  }
};
