import { createPrivateKey, createPublicKey, sign as signBytes } from 'node:crypto';
import type { PublicKey, Sign } from '@cmdsp/ledger';

/** Signs with one of the server's Ed25519 keys and tells the public half. */
export type Signer = { readonly sign: Sign; readonly publicKey: PublicKey };

/** Reads a private key (PKCS 8 in base64url, as in the secrets file). */
export function openSigner(privateKey: string): Signer {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64url'), format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (x === undefined) throw new TypeError('Not an Ed25519 key');
  return {
    sign: (text) => signBytes(null, Buffer.from(text), key).toString('base64url'),
    publicKey: { kty: 'OKP', crv: 'Ed25519', x },
  };
}
