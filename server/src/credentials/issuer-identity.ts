import { encodeMultikey, type TrustedIssuer, type VerificationMethod } from '@cmdsp/credentials';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { type Config, isLoopback } from '../config.ts';

/** Who issues here: identifier, name as it stands in credentials, and the key behind it. */
export type IssuerIdentity = {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly isDemonstration: boolean;
  readonly method: VerificationMethod;
  readonly publicKeyMultibase: string;
};

/**
 * Works out the issuer from the configuration and the credential key: did:web when configured, did:key otherwise. A demo or a
 * program that only this machine can reach always issues as a demonstration, under did:key.
 */
export function issuerIdentity(
  config: Pick<Config, 'publicUrl' | 'isDemo' | 'issuer'>,
  credentialKey: string,
): IssuerIdentity {
  const publicKey = rawPublicKey(credentialKey);
  const publicKeyMultibase = encodeMultikey(publicKey);
  const { hostname } = new URL(config.publicUrl);
  const isDemonstration = config.isDemo || isLoopback(hostname.replace(/^\[|\]$/g, ''));
  const didKey = `did:key:${publicKeyMultibase}`;
  const didWeb = isDemonstration ? null : config.issuer.didWeb;
  const id = didWeb ?? didKey;
  const methodId = didWeb === null ? `${didKey}#${publicKeyMultibase}` : `${didWeb}#${publicKeyMultibase}`;
  return {
    id,
    name: isDemonstration ? `${config.issuer.name} (DEMONSTRATION)` : config.issuer.name,
    url: config.publicUrl,
    isDemonstration,
    method: { id: methodId, controller: id, publicKey, purposes: ['assertionMethod', 'authentication'] },
    publicKeyMultibase,
  };
}

/** This issuer as one of those that the verifier trusts. */
export function asTrustedIssuer(identity: IssuerIdentity): TrustedIssuer {
  return { id: identity.id, name: identity.name, isOurselves: true };
}

function rawPublicKey(pkcs8: string): Uint8Array {
  const key = createPrivateKey({ key: Buffer.from(pkcs8, 'base64url'), format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (x === undefined) throw new TypeError('The credential key is not an Ed25519 key');
  return new Uint8Array(Buffer.from(x, 'base64url'));
}
