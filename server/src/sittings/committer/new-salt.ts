import { randomFillSync } from 'node:crypto';

const saltBytes = 16;
const pool = Buffer.alloc(256 * saltBytes);
let used = pool.length;

/** 16 fresh random bytes in base64url. Drawn in advance by the pageful, because every saved answer needs one; each is used once. */
export function newSalt(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const salt = pool.toString('base64url', used, used + saltBytes);
  pool.fill(0, used, used + saltBytes);
  used += saltBytes;
  return salt;
}
