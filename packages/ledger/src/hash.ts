/** SHA-256 over the UTF-8 bytes of a text, as base64url without padding. Passed in: this package has no crypto. */
export type Hash = (text: string) => string;

/** An Ed25519 signature over the UTF-8 bytes of a text, as base64url without padding. */
export type Sign = (text: string) => string;

/** True when `signature` (base64url) is right for `text` under `publicKey`. False, never an exception, on bad input. */
export type Verify = (options: {
  readonly text: string;
  readonly signature: string;
  readonly publicKey: PublicKey;
}) => boolean;

/** An Ed25519 public key as JSON Web Key (RFC 8037): `x` is the 32 bytes in base64url. */
export type PublicKey = { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string };
