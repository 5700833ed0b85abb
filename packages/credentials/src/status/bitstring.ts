import { ok, refused, type Result } from '@cmdsp/primitives';
import { decodeBase64Url, encodeBase64Url } from '../encoding/base64url.ts';

/** The least length of a list, so that an index says little about one holder (Bitstring Status List 1.0, section 5). */
export const minimumListLength = 131_072;

/** Compresses and expands; the expanding half must refuse more than `limit` bytes. */
export type Gzip = {
  readonly compress: (bytes: Uint8Array) => Uint8Array;
  readonly expand: (bytes: Uint8Array, limit: number) => Uint8Array | null;
};

/** Writes a list of `length` bits with those at `indices` set as `encodedList`: first index leftmost, gzip, multibase base64url. */
export function encodeBitstring(
  { length, indices }: { length: number; indices: Iterable<number> },
  gzip: Gzip,
): string {
  if (length < minimumListLength || length % 8 !== 0)
    throw new RangeError(`A status list has at least ${minimumListLength} bits in whole bytes`);
  const bytes = new Uint8Array(length / 8);
  for (const index of indices) {
    if (!Number.isInteger(index) || index < 0 || index >= length)
      throw new RangeError(`Index ${index} is outside the status list`);
    const byte = index >> 3;
    bytes[byte] = (bytes[byte] ?? 0) | (0x80 >> (index & 7));
  }
  return `u${encodeBase64Url(gzip.compress(bytes))}`;
}

/** Reads one bit of an `encodedList`; refused when it is no such list, too short, or too short for the index. */
export function readBit(
  { encodedList, index }: { encodedList: string; index: number },
  gzip: Gzip,
): Result<boolean, 'list-malformed' | 'list-too-short' | 'index-outside'> {
  const compressed = encodedList.startsWith('u') ? decodeBase64Url(encodedList.slice(1)) : null;
  const bytes = compressed === null ? null : gzip.expand(compressed, 16 * minimumListLength);
  if (bytes === null) return refused('list-malformed');
  if (bytes.length * 8 < minimumListLength) return refused('list-too-short');
  if (!Number.isInteger(index) || index < 0 || index >= bytes.length * 8) return refused('index-outside');
  return ok((((bytes[index >> 3] ?? 0) << (index & 7)) & 0x80) !== 0);
}
