import type { Hash } from './hash.ts';

/**
 * SHA-256(salt || canonical answer). The salt is 16 random bytes as 22 characters of base64url; its fixed length keeps
 * salt and answer apart. `answer` is canonical JSON. Throws ReceiptSaltError on any other salt.
 */
export function hashAnswer(options: { readonly salt: string; readonly answer: string; readonly hash: Hash }): string {
  if (!isSalt(options.salt)) throw new ReceiptSaltError('A salt is 16 bytes as 22 characters of base64url');
  return options.hash(options.salt + options.answer);
}

/** True for 16 bytes in canonical base64url. */
export function isSalt(salt: string): boolean {
  return /^[A-Za-z0-9_-]{21}[AQgw]$/.test(salt);
}

/** A salt of the wrong length would let an answer hash be read in two ways. */
export class ReceiptSaltError extends Error {
  readonly code = 'receipt-salt';
}
