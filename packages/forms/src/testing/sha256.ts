import { createHash, createHmac } from 'node:crypto';

/** SHA-256 as base64url, as the server passes it in. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Handles as the server makes them: HMAC of the label under a secret of the sitting. */
export function handlesUnder(secret: string): (label: string) => string {
  return (label) => createHmac('sha256', secret).update(label).digest('base64url').slice(0, 16);
}
