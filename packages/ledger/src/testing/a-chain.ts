import { instant } from '@cmdsp/primitives';
import { appendRecord } from '../append-record.ts';
import type { LedgerRecord, Stream } from '../ledger-record.ts';
import { sha256 } from './node-crypto.ts';

/** A chain of `length` records of one stream. */
export function aChain({
  stream,
  length,
}: {
  readonly stream: Stream;
  readonly length: number;
}): readonly LedgerRecord[] {
  const records: LedgerRecord[] = [];
  for (let index = 0; index < length; index += 1) {
    records.push(
      appendRecord({
        stream,
        head: records.at(-1) ?? null,
        body: { kind: 'noted', number: index, nested: { list: [true, null, 'ü'] } },
        at: instant(1_795_000_000_000 + index),
        actor: 'officer-1',
        reason: index % 2 === 0 ? null : 'Because',
        hash: sha256,
      }),
    );
  }
  return records;
}
