import type { Hash } from './hash.ts';
import { hashRecord } from './hash-record.ts';
import { isLedgerRecord } from './is-ledger-record.ts';
import type { Head, Stream } from './ledger-record.ts';

export type ChainVerdict =
  | { readonly kind: 'intact'; readonly head: Head | null }
  | {
      readonly kind: 'broken';
      /** The place of the first broken link: the sequence number that should stand there. */
      readonly sequence: number;
      readonly reason: 'malformed' | 'other-stream' | 'wrong-sequence' | 'wrong-previous-hash' | 'wrong-hash';
    };

/**
 * Checks one stream from its first record and names the first broken link. Takes unknown values, because whoever
 * verifies trusts nothing. A cut-off tail cannot be seen here: that is what checkpoints are for.
 */
export function verifyChain(options: {
  readonly stream: Stream;
  readonly records: readonly unknown[];
  readonly hash: Hash;
}): ChainVerdict {
  let head: Head | null = null;
  for (const [index, record] of options.records.entries()) {
    const sequence = index + 1;
    const broken = (reason: Extract<ChainVerdict, { kind: 'broken' }>['reason']) =>
      ({ kind: 'broken', sequence, reason }) as const;
    if (!isLedgerRecord(record)) return broken('malformed');
    if (record.stream.kind !== options.stream.kind || record.stream.id !== options.stream.id) {
      return broken('other-stream');
    }
    if (record.sequence !== sequence) return broken('wrong-sequence');
    if (record.previousHash !== (head?.hash ?? null)) return broken('wrong-previous-hash');
    if (record.hash !== hashRecord(record, options.hash)) return broken('wrong-hash');
    head = { stream: record.stream, sequence, hash: record.hash };
  }
  return { kind: 'intact', head };
}
