import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendRecord, LedgerStreamError } from './append-record.ts';
import type { LedgerRecord } from './ledger-record.ts';
import { aChain } from './testing/a-chain.ts';
import { sha256 } from './testing/node-crypto.ts';
import { parseOrNull, tamperings } from './testing/tamper.ts';
import { verifyChain } from './verify-chain.ts';

const stream = { kind: 'sitting', id: 's-1' };
const verify = (records: readonly unknown[]) => verifyChain({ stream, records, hash: sha256 });

describe('verifyChain', () => {
  it('finds every chain that was only appended to intact, and names its head', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (length) => {
        const records = aChain({ stream, length });

        const verdict = verify(records);

        expect(verdict).toEqual({ kind: 'intact', head: { stream, sequence: length, hash: records.at(-1)?.hash } });
      }),
    );
  });

  it('finds an empty stream intact, without a head', () => {
    expect(verify([])).toEqual({ kind: 'intact', head: null });
  });

  it('survives storage as JSON', () => {
    const records = aChain({ stream, length: 3 });

    expect(verify(JSON.parse(JSON.stringify(records))).kind).toBe('intact');
  });

  it('names the record in which any single character was changed', () => {
    const records = aChain({ stream, length: 3 });
    for (const [place, record] of records.entries()) {
      for (const tampered of tamperings(JSON.stringify(record))) {
        const changed = records.with(place, parseOrNull(tampered.text) as LedgerRecord); // deliberately not one

        const verdict = verify(changed);

        expect(verdict, `character ${tampered.index} of record ${place + 1}`).toMatchObject({
          kind: 'broken',
          sequence: place + 1,
        });
      }
    }
  });

  it.each([
    ['a record left out', (chain: readonly LedgerRecord[]) => chain.toSpliced(2, 1), 3, 'wrong-sequence'],
    [
      'a record put in twice',
      (chain: readonly LedgerRecord[]) => chain.toSpliced(2, 0, ...chain.slice(1, 2)),
      3,
      'wrong-sequence',
    ],
    ['a missing beginning', (chain: readonly LedgerRecord[]) => chain.slice(1), 1, 'wrong-sequence'],
    [
      'the chain of another subject',
      () => aChain({ stream: { kind: 'person', id: 's-1' }, length: 2 }),
      1,
      'other-stream',
    ],
    ['a body changed and rehashed', rehashed, 3, 'wrong-previous-hash'],
  ])('names the first broken link of %s', (_, change, sequence, reason) => {
    const verdict = verify(change(aChain({ stream, length: 5 })));

    expect(verdict).toEqual({ kind: 'broken', sequence, reason });
  });
});

describe('appendRecord', () => {
  it('refuses the head of another stream', () => {
    const head = aChain({ stream, length: 1 })[0] ?? null;

    const append = () =>
      appendRecord({
        stream: { kind: 'person', id: 'p' },
        head,
        body: null,
        at: head?.at ?? failing(),
        actor: 'a',
        reason: null,
        hash: sha256,
      });

    expect(append).toThrow(LedgerStreamError);
  });
});

/** Changes the second record and gives it a fresh, fitting hash: the third then points at what is gone. */
function rehashed(chain: readonly LedgerRecord[]): readonly LedgerRecord[] {
  const [first, second] = chain;
  if (!first || !second) throw new Error('too short');
  const { at, actor, reason } = second;
  return chain.with(
    1,
    appendRecord({ stream, head: first, body: { kind: 'forged' }, at, actor, reason, hash: sha256 }),
  );
}

function failing(): never {
  throw new Error('no record');
}
