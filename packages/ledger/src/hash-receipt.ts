import type { Hash } from './hash.ts';
import type { UnprovenReceipt } from './receipt.ts';

/**
 * The hash of a receipt, which is also its leaf in the tree of its batch: over the canonical JSON of everything but
 * hash and batch, after the byte 0x00 that marks leaves (RFC 9162, 2.1.1).
 */
export function hashReceipt(receipt: Omit<UnprovenReceipt, 'hash'>, hash: Hash): string {
  const { sitting, position, revision, fence, at, answerHash, previousReceiptHash } = receipt;
  // Canonical JSON laid out by hand, because every saved answer passes here. Hashes are base64url: nothing to escape.
  const previous = previousReceiptHash === null ? 'null' : `"${previousReceiptHash}"`;
  return hash(
    `\u0000{"answerHash":"${answerHash}","at":${at},"fence":${fence},"position":${position},` +
      `"previousReceiptHash":${previous},"revision":${revision},"sitting":${JSON.stringify(sitting)}}`,
  );
}
