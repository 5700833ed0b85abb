import { randomFillSync } from 'node:crypto';

const bytes = Buffer.alloc(16);
let lastMillisecond = 0;
let counter = 0;

/**
 * A new UUID of version 7 (RFC 9562, 5.7): 48 bits of milliseconds, a 12-bit counter within the millisecond, 62 random
 * bits. Made here because PostgreSQL before 18 has none. Ids of one process sort in the order they were made.
 */
export function newId(): string {
  const now = Math.max(Date.now(), lastMillisecond);
  counter = now === lastMillisecond ? counter + 1 : 0;
  // More than 4,096 ids in one millisecond borrow from the next one.
  lastMillisecond = counter > 0xfff ? now + 1 : now;
  if (counter > 0xfff) counter = 0;
  randomFillSync(bytes);
  bytes.writeUIntBE(lastMillisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
