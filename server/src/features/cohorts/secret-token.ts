import { createHash, randomBytes } from 'node:crypto';

/** A new token for an address: 256 random bits, and the hash that alone is stored. */
export function newToken(): { readonly token: string; readonly tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashToken(token) };
}

/** The hash under which a token is found. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
