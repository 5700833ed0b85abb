import { createHash, randomBytes } from 'node:crypto';

/** No letter that is read as another, or as a digit (Crockford). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new code for a voucher: twenty letters and digits, 100 random bits, in groups that can be read aloud. */
export function newCode(): { readonly code: string; readonly codeHash: string } {
  const symbols = [...randomBytes(20)].map((byte) => letters[byte % letters.length]).join('');
  const code = symbols.replaceAll(/(.{5})(?=.)/g, '$1-');
  return { code, codeHash: hashCode(code) };
}

/** The hash under which a voucher is found, however its code was typed. */
export function hashCode(typed: string): string {
  const symbols = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return hash(symbols);
}

/** A new token for one invitation: 256 random bits. */
export function newToken(): { readonly token: string; readonly tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hash(token) };
}

/** The hash under which an invitation is found. */
export function hashToken(token: string): string {
  return hash(token);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
