import type { Result } from '@cmdsp/primitives';
import type { JsonObject } from './json-object.ts';

/** Why a document could not be put into canonical form. */
export type CanonicaliseProblem =
  | { readonly kind: 'unknown-context'; readonly url: string }
  | { readonly kind: 'data-lost'; readonly detail: string }
  | { readonly kind: 'not-json-ld'; readonly detail: string }
  | { readonly kind: 'too-costly' };

/** JSON-LD to canonical N-Quads (RDFC-1.0) in safe mode, with vendored contexts only and bounded time and memory. */
export type Canonicalise = (document: JsonObject) => Promise<Result<string, CanonicaliseProblem>>;

/** What this package needs from outside: it has no cryptography and no JSON-LD processor of its own. */
export type CredentialTools = {
  readonly canonicalise: Canonicalise;
  /** SHA-256 of the UTF-8 bytes of a text. */
  readonly sha256: (text: string) => Uint8Array;
  /** Ed25519 (RFC 8032). */
  readonly isSignatureOf: (signed: { message: Uint8Array; signature: Uint8Array; publicKey: Uint8Array }) => boolean;
};

/** A key that signs: where its public half can be found, and the signing itself (Ed25519, 64 bytes). */
export type Signer = {
  readonly verificationMethod: string;
  readonly sign: (message: Uint8Array) => Uint8Array;
};
