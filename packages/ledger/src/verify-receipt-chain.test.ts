import { canonicalJson, instant, type Json } from '@cmdsp/primitives';
import { describe, expect, it } from 'vitest';
import { chainReceipts } from './chain-receipts.ts';
import { hashAnswer, ReceiptSaltError } from './hash-answer.ts';
import { proveBatch } from './prove-batch.ts';
import { type FiledReceipt, type ReceiptsFile, receiptsFile } from './receipts-file.ts';
import { aSigner, sha256, verifyEd25519 } from './testing/node-crypto.ts';
import { parseOrNull, tamperings } from './testing/tamper.ts';
import { verifyReceiptChain } from './verify-receipt-chain.ts';

const signer = aSigner(1);
const saltOf = (index: number) => Buffer.alloc(16, index + 1).toString('base64url');
const verify = (file: unknown, expectedKey = signer.publicKey) =>
  verifyReceiptChain({ file, expectedKey, hash: sha256, verify: verifyEd25519 });

describe('verifyReceiptChain', () => {
  it.each([true, false])('finds a file as the server makes it intact (with answers: %s)', (withAnswers) => {
    const file = aFile({ answers: ['a', 'b', null], withAnswers });

    expect(verify(JSON.parse(JSON.stringify(file)))).toEqual({
      kind: 'intact',
      sitting: 's-1',
      publicKey: signer.publicKey,
      receipts: 3,
      answers: withAnswers ? 3 : 0,
    });
  });

  it('finds a sitting without any receipt intact', () => {
    expect(verify(aFile({ answers: [], withAnswers: true }))).toMatchObject({ kind: 'intact', receipts: 0 });
  });

  it.each([true, false])('finds a change of any single character of the file (with answers: %s)', (withAnswers) => {
    const text = JSON.stringify(aFile({ answers: [{ kind: 'single', option: 'x' }, null], withAnswers }));
    for (const tampered of tamperings(text)) {
      const verdict = verify(parseOrNull(tampered.text));

      expect(verdict.kind, `character ${tampered.index} of ${text}`).toMatch(
        /^(malformed|other-key|broken-receipt|broken-seal)$/,
      );
    }
  });

  it.each([
    ['a receipt left out', (receipts: readonly FiledReceipt[]) => receipts.toSpliced(1, 1), 1, 'wrong-previous-hash'],
    ['two receipts exchanged', (receipts: readonly FiledReceipt[]) => receipts.toReversed(), 0, 'wrong-previous-hash'],
    ['a later time', changed(1, { at: instant(9_999) }), 1, 'wrong-hash'],
    ['another revision', changed(2, { revision: 77 }), 2, 'wrong-hash'],
    ['another answer', changed(1, { answer: 'forged' }), 1, 'wrong-answer'],
    ['another salt', changed(1, { salt: saltOf(77) }), 1, 'wrong-answer'],
    ['the receipt of another sitting', changed(0, { sitting: 's-2' }), 0, 'other-sitting'],
    ['the place of another receipt in the batch', exchangedBatch, 0, 'wrong-signature'],
    ['a path cut short', cutPath, 0, 'wrong-path'],
  ] as const)('names the first receipt that does not hold after %s', (_, change, index, reason) => {
    const file = aFile({ answers: ['a', 'b', 'c'], withAnswers: true });

    const verdict = verify({ ...file, receipts: change(file.receipts) });

    expect(verdict).toEqual({ kind: 'broken-receipt', index, reason });
  });

  it('sees by the seal that the last receipts were cut off', () => {
    const file = aFile({ answers: ['a', 'b', 'c'], withAnswers: false });

    const verdict = verify({ ...file, receipts: file.receipts.slice(0, 2) });

    expect(verdict).toEqual({ kind: 'broken-seal', reason: 'wrong-hash' });
  });

  it('sees a salt exchanged in a file without answers', () => {
    const file = aFile({ answers: ['a', 'b', 'c'], withAnswers: false });

    const verdict = verify({ ...file, receipts: changed(1, { salt: saltOf(9) })(file.receipts) });

    expect(verdict).toEqual({ kind: 'broken-seal', reason: 'wrong-hash' });
  });

  it('does not accept a file that a stranger signed all over', () => {
    const forged = aFile({ answers: ['a'], withAnswers: true, by: aSigner(2) });

    expect(verify(forged)).toEqual({ kind: 'other-key' });
    expect(verifyReceiptChain({ file: forged, expectedKey: null, hash: sha256, verify: verifyEd25519 }).kind).toBe(
      'intact',
    );
  });

  it.each([
    [null, 'file'],
    [[], 'file'],
    [{ format: 'cmdsp-receipts/2' }, 'file'],
    [{ ...aFile({ answers: [], withAnswers: true }), format: 'cmdsp-receipts/1' }, 'format'],
    [{ ...aFile({ answers: [], withAnswers: true }), receipts: [{}] }, 'receipts[0]'],
    [
      { ...aFile({ answers: [], withAnswers: true }), publicKey: { kty: 'OKP', crv: 'Ed25519', x: 'short' } },
      'publicKey',
    ],
    [{ ...aFile({ answers: [], withAnswers: true }), note: 'x' }, 'file'],
  ])('says where %j is not a receipts file', (file, where) => {
    expect(verify(file)).toEqual({ kind: 'malformed', where });
  });
});

describe('chainReceipts', () => {
  it('costs two hashes for each receipt', () => {
    let hashes = 0;

    chainReceipts({
      sitting: 's-1',
      previousReceiptHash: null,
      subjects: [aSubject(0, 'a'), aSubject(1, 'b')],
      hash: (text) => ((hashes += 1), sha256(text)),
    });

    expect(hashes).toBe(4);
  });

  it('says nothing of the answer without the salt', () => {
    const [receipt] = chainReceipts({
      sitting: 's-1',
      previousReceiptHash: null,
      subjects: [aSubject(0, 'secret')],
      hash: sha256,
    });

    expect(JSON.stringify(receipt)).not.toContain('secret');
    expect(receipt?.answerHash).not.toBe(sha256('"secret"'));
  });
});

describe('proveBatch', () => {
  it('proves receipts of many sittings with one signature, each by itself', () => {
    let signatures = 0;
    const sign = (text: string) => ((signatures += 1), signer.sign(text));
    const subjects = [aSubject(0, 'a')];
    const sittings = ['s-1', 's-2', 's-3'];
    const unproven = sittings.flatMap((sitting) =>
      chainReceipts({ sitting, previousReceiptHash: null, subjects, hash: sha256 }),
    );

    const proofs = proveBatch({ hashes: unproven.map(({ hash }) => hash), at: instant(1000), hash: sha256, sign });

    expect(signatures).toBe(1);
    for (const [index, receipt] of unproven.entries()) {
      const batch = proofs[index];
      if (batch === undefined) throw new Error('There is a proof for each receipt');
      const receipts = [{ ...receipt, batch, salt: saltOf(0), answer: 'a' }];
      const file = receiptsFile({ ...signer, sitting: receipt.sitting, receipts, hash: sha256 });
      expect(verify(file)).toMatchObject({ kind: 'intact', receipts: 1, answers: 1 });
    }
  });

  it('signs nothing when there is nothing', () => {
    expect(proveBatch({ hashes: [], at: instant(1000), hash: sha256, sign: signer.sign })).toEqual([]);
  });
});

describe('hashAnswer', () => {
  it.each(['', 'short', `${saltOf(1)}1`, saltOf(1).replace(/.$/, 'B')])('refuses %j as a salt', (salt) => {
    expect(() => hashAnswer({ salt, answer: 'null', hash: sha256 })).toThrow(ReceiptSaltError);
  });
});

function aSubject(index: number, answer: Json) {
  return {
    position: index + 1,
    revision: index + 1,
    fence: 1,
    at: instant(1000),
    answer: canonicalJson(answer),
    salt: saltOf(index),
  };
}

function aFile(options: {
  readonly answers: readonly Json[];
  readonly withAnswers: boolean;
  readonly by?: typeof signer;
}): ReceiptsFile {
  const { publicKey, sign } = options.by ?? signer;
  const subjects = options.answers.map((answer, index) => aSubject(index, answer));
  const unproven = chainReceipts({ sitting: 's-1', previousReceiptHash: null, subjects, hash: sha256 });
  const proofs = proveBatch({ hashes: unproven.map((receipt) => receipt.hash), at: instant(1000), hash: sha256, sign });
  const receipts = unproven.map((receipt, index) => ({
    ...receipt,
    batch: proofs[index] ?? { index: 0, size: 0, path: [], signature: '' },
    salt: saltOf(index),
    ...(options.withAnswers ? { answer: options.answers[index] ?? null } : {}),
  }));
  return receiptsFile({ sitting: 's-1', publicKey, receipts, hash: sha256, sign });
}

function changed(index: number, change: Partial<FiledReceipt>) {
  return (receipts: readonly FiledReceipt[]) =>
    receipts.map((receipt, place) => (place === index ? { ...receipt, ...change } : receipt));
}

function exchangedBatch(receipts: readonly FiledReceipt[]) {
  return receipts.map((receipt, place) =>
    place === 0 ? { ...receipt, batch: receipts[1]?.batch ?? receipt.batch } : receipt,
  );
}

function cutPath(receipts: readonly FiledReceipt[]) {
  return receipts.map((receipt, place) =>
    place === 0 ? { ...receipt, batch: { ...receipt.batch, path: [] } } : receipt,
  );
}
