import { decodeBase58, encodeBase58 } from './base58.ts';

/** Multicodec prefix of an Ed25519 public key (Controlled Identifiers 1.0, section 2.2.2 Multikey). */
const ed25519Prefix = [0xed, 0x01];

/** Writes a 32-byte Ed25519 public key as `publicKeyMultibase` (`z6Mk…`); throws RangeError on another length. */
export function encodeMultikey(publicKey: Uint8Array): string {
  if (publicKey.length !== 32) throw new RangeError(`An Ed25519 public key has 32 bytes, not ${publicKey.length}`);
  return `z${encodeBase58(Uint8Array.from([...ed25519Prefix, ...publicKey]))}`;
}

/** Reads a `publicKeyMultibase` of an Ed25519 key to its 32 bytes; null for anything else. */
export function decodeMultikey(text: string): Uint8Array | null {
  if (!text.startsWith('z')) return null;
  const bytes = decodeBase58(text.slice(1));
  if (bytes?.length !== 34 || bytes[0] !== ed25519Prefix[0] || bytes[1] !== ed25519Prefix[1]) return null;
  return bytes.slice(2);
}
