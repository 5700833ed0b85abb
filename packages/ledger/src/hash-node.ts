import type { Hash } from './hash.ts';

/** The hash of an inner node over its two children. The byte 0x01 keeps nodes and leaves (0x00) apart (RFC 9162, 2.1.1). */
export function hashNode(left: string, right: string, hash: Hash): string {
  return hash(`\u0001${left}${right}`);
}
