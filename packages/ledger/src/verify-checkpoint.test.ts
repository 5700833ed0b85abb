import { instant } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendRecord } from './append-record.ts';
import { checkpoint } from './checkpoint.ts';
import type { Head, LedgerRecord, Stream } from './ledger-record.ts';
import { aChain } from './testing/a-chain.ts';
import { aSigner, sha256, verifyEd25519 } from './testing/node-crypto.ts';
import { parseOrNull, tamperings } from './testing/tamper.ts';
import { verifyCheckpoint } from './verify-checkpoint.ts';

const signer = aSigner(1);
const sitting = { kind: 'sitting', id: 's-1' };
const person = { kind: 'person', id: 'p-1' };
const ledger = () => [aChain({ stream: sitting, length: 4 }), aChain({ stream: person, length: 2 })];

describe('verifyCheckpoint', () => {
  it('finds the ledger intact that it was made over, and one that has only grown', () => {
    const before = ledger();
    const made = checkpointOf(before);
    const grown = [
      grow(before[0] ?? []),
      before[1] ?? [],
      aChain({ stream: { kind: 'person', id: 'p-2' }, length: 1 }),
    ];

    expect(check(made, before)).toEqual({ kind: 'intact', streams: 2 });
    expect(check(made, grown)).toEqual({ kind: 'intact', streams: 2 });
  });

  it.each([
    ['a cut-off tail', cut(3), { kind: 'cut-tail', stream: sitting, seen: 4, found: 3 }],
    ['a tail that was cut off and grown anew', regrow, { kind: 'rewritten', stream: sitting, sequence: 4 }],
    ['a whole stream that is gone', (chains: Chains) => chains.slice(1), { kind: 'missing-stream', stream: sitting }],
  ])('sees %s', (_, harm, verdict) => {
    const made = checkpointOf(ledger());

    expect(check(made, harm(ledger()))).toEqual(verdict);
  });

  it('says the same in whatever order the heads come', () => {
    const heads = ledger().map(headOf);

    fc.assert(
      fc.property(fc.shuffledSubarray(heads, { minLength: 2 }), (shuffled) => {
        const made = checkpoint({
          heads: shuffled,
          at: instant(5),
          previousHash: null,
          hash: sha256,
          sign: signer.sign,
        });

        expect(made.heads.map(({ stream }) => stream.kind)).toEqual(['person', 'sitting']);
      }),
    );
  });

  it('refuses to sign two heads of one stream', () => {
    const heads = ledger().map(headOf);

    const make = () =>
      checkpoint({ heads: [...heads, ...heads], at: instant(5), previousHash: null, hash: sha256, sign: signer.sign });

    expect(make).toThrow(RangeError);
  });

  it('does not believe a checkpoint in which any single character was changed', () => {
    const text = JSON.stringify(checkpointOf(ledger()));
    const lastOfSignature = text.length - 3;
    for (const tampered of tamperings(text)) {
      // The unused bits of the last character of a base64url signature carry nothing.
      if (tampered.index === lastOfSignature) continue;

      const verdict = check(parseOrNull(tampered.text), ledger());

      expect(verdict.kind, `character ${tampered.index}`).toMatch(/^(malformed|wrong-hash|wrong-signature)$/);
    }
  });

  it('does not believe another signer', () => {
    const forged = checkpoint({
      heads: ledger().map(headOf),
      at: instant(5),
      previousHash: null,
      hash: sha256,
      sign: aSigner(2).sign,
    });

    expect(check(forged, ledger())).toEqual({ kind: 'wrong-signature' });
  });
});

type Chains = readonly (readonly LedgerRecord[])[];

function checkpointOf(chains: Chains) {
  return checkpoint({ heads: chains.map(headOf), at: instant(5), previousHash: null, hash: sha256, sign: signer.sign });
}

function check(value: unknown, chains: Chains) {
  const hashAt = ({ kind, id }: Stream, sequence: number) =>
    chains
      .flat()
      .find((record) => record.stream.kind === kind && record.stream.id === id && record.sequence === sequence)?.hash ??
    null;
  const heads = chains.map(headOf);
  return verifyCheckpoint({
    checkpoint: value,
    heads,
    hashAt,
    publicKey: signer.publicKey,
    hash: sha256,
    verify: verifyEd25519,
  });
}

function headOf(chain: readonly LedgerRecord[]): Head {
  const last = chain.at(-1);
  if (!last) throw new Error('a chain has a record');
  return { stream: last.stream, sequence: last.sequence, hash: last.hash };
}

function cut(length: number): (chains: Chains) => Chains {
  return (chains) => [(chains[0] ?? []).slice(0, length), ...chains.slice(1)];
}

function grow(chain: readonly LedgerRecord[]): readonly LedgerRecord[] {
  const record = appendRecord({
    stream: sitting,
    head: chain.at(-1) ?? null,
    body: 'more',
    at: instant(6),
    actor: 'a',
    reason: null,
    hash: sha256,
  });
  return [...chain, record];
}

function regrow(chains: Chains): Chains {
  return [grow(grow((chains[0] ?? []).slice(0, 3))), ...chains.slice(1)];
}
