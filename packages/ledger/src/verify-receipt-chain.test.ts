import { instant, type Json } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashAnswer, ReceiptSaltError } from './hash-answer.ts';
import { issueReceipt, issueReceipts } from './issue-receipt.ts';
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
    ['the signature of another receipt', exchangedSignature, 0, 'wrong-signature'],
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
    [{ format: 'cmdsp-receipts/1' }, 'file'],
    [{ ...aFile({ answers: [], withAnswers: true }), format: 'cmdsp-receipts/2' }, 'format'],
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

describe('issueReceipts', () => {
  it('chains the receipts of a batch in order, as if issued one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), (answers) => {
        const subjects = answers.map((answer, index) => aSubject(index, answer));

        const batch = issueReceipts({
          sitting: 's-1',
          previousReceiptHash: 'before',
          subjects,
          hash: sha256,
          sign: signer.sign,
        });

        let previousReceiptHash = 'before';
        for (const [index, subject] of subjects.entries()) {
          const single = issueReceipt({
            sitting: 's-1',
            previousReceiptHash,
            subject,
            hash: sha256,
            sign: signer.sign,
          });
          expect(batch[index]).toEqual(single);
          previousReceiptHash = single.hash;
        }
      }),
      { numRuns: 20 },
    );
  });

  it('costs two hashes and one signature for each receipt', () => {
    const calls = { hash: 0, sign: 0 };
    const hash = (text: string) => ((calls.hash += 1), sha256(text));
    const sign = (text: string) => ((calls.sign += 1), signer.sign(text));

    issueReceipts({
      sitting: 's-1',
      previousReceiptHash: null,
      subjects: [aSubject(0, 'a'), aSubject(1, 'b')],
      hash,
      sign,
    });

    expect(calls).toEqual({ hash: 4, sign: 2 });
  });

  it('says nothing of the answer without the salt', () => {
    const receipt = issueReceipt({
      sitting: 's-1',
      previousReceiptHash: null,
      subject: aSubject(0, 'secret'),
      hash: sha256,
      sign: signer.sign,
    });

    expect(JSON.stringify(receipt)).not.toContain('secret');
    expect(receipt.answerHash).not.toBe(sha256('"secret"'));
  });
});

describe('hashAnswer', () => {
  it.each(['', 'short', `${saltOf(1)}1`, saltOf(1).replace(/.$/, 'B')])('refuses %j as a salt', (salt) => {
    expect(() => hashAnswer({ salt, answer: null, hash: sha256 })).toThrow(ReceiptSaltError);
  });
});

function aSubject(index: number, answer: Json) {
  return { position: index + 1, revision: index + 1, fence: 1, at: instant(1000 + index), answer, salt: saltOf(index) };
}

function aFile(options: {
  readonly answers: readonly Json[];
  readonly withAnswers: boolean;
  readonly by?: typeof signer;
}): ReceiptsFile {
  const { publicKey, sign } = options.by ?? signer;
  const subjects = options.answers.map((answer, index) => aSubject(index, answer));
  const receipts = issueReceipts({ sitting: 's-1', previousReceiptHash: null, subjects, hash: sha256, sign }).map(
    (receipt, index) => ({
      ...receipt,
      salt: saltOf(index),
      ...(options.withAnswers ? { answer: options.answers[index] ?? null } : {}),
    }),
  );
  return receiptsFile({ sitting: 's-1', publicKey, receipts, hash: sha256, sign });
}

function changed(index: number, change: Partial<FiledReceipt>) {
  return (receipts: readonly FiledReceipt[]) =>
    receipts.map((receipt, place) => (place === index ? { ...receipt, ...change } : receipt));
}

function exchangedSignature(receipts: readonly FiledReceipt[]) {
  return changed(0, { signature: receipts[1]?.signature ?? '' })(receipts);
}
