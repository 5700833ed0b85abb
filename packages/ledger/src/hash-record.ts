import { canonicalJson } from '@cmdsp/primitives';
import type { Hash } from './hash.ts';
import type { LedgerRecord } from './ledger-record.ts';

/** The hash of a record: over the canonical JSON of every field but the hash itself, marked with the format. */
export function hashRecord(record: Omit<LedgerRecord, 'hash'>, hash: Hash): string {
  return hashCanonicalRecord({ ...record, body: canonicalJson(record.body) }, hash);
}

/** The same for a record whose body is canonical JSON already, as it is stored. */
export function hashCanonicalRecord(
  record: Omit<LedgerRecord, 'hash' | 'body'> & { readonly body: string },
  hash: Hash,
): string {
  const { stream, sequence, previousHash, body, at, actor, reason } = record;
  const text = JSON.stringify;
  // Canonical JSON laid out by hand, because every saved answer passes here.
  return hash(
    `cmdsp-ledger/1:{"actor":${text(actor)},"at":${at},"body":${body},"previousHash":${text(previousHash)},` +
      `"reason":${text(reason)},"sequence":${sequence},"stream":{"id":${text(stream.id)},"kind":${text(stream.kind)}}}`,
  );
}
