import { hash } from 'node:crypto';

/** SHA-256 over the UTF-8 bytes of a text in base64url: the hash of ledger, receipts and forms. */
export function sha256(text: string): string {
  return hash('sha256', text, 'base64url');
}
