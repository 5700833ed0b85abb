import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chainReceipts, proveBatch, receiptsFile } from '@cmdsp/ledger';
import { canonicalJson, instant } from '@cmdsp/primitives';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../server/src/ledger/sha256.ts';
import { openSigner } from '../../server/src/ledger/signer.ts';
import { receipts } from './receipts.ts';
import { score } from './score.ts';

const directory = mkdtempSync(join(tmpdir(), 'cmdsp-commands-'));

function write(name: string, value: unknown): string {
  const file = join(directory, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
}

/** A form of `count` singles with the keys "a", and answers of which the first `right` are right. */
function aForm(count: number, right: number): [string, string] {
  const ids = Array.from({ length: count }, (_, index) => `q${index + 1}`);
  const questions = ids.map((id) => ({ id, kind: 'single', options: ['a', 'b'], correct: ['a'] }));
  const responses = Object.fromEntries(
    ids.map((id, index) => [id, { kind: 'single', option: index < right ? 'a' : 'b' }]),
  );
  return [
    write('form.json', { format: 'cmdsp-form/1', passMark: '7/10', questions }),
    write('responses.json', { format: 'cmdsp-form-responses/1', responses }),
  ];
}

describe('score', () => {
  test.each([
    { count: 10, right: 7, decision: 'pass', points: '7/1' },
    { count: 10, right: 6, decision: 'fail', points: '6/1' },
    { count: 30, right: 21, decision: 'pass', points: '21/1' },
    { count: 30, right: 20, decision: 'fail', points: '20/1' },
  ])('decides $decision for $right of $count', async ({ count, right, decision, points }) => {
    const answer = await score.run(aForm(count, right));

    expect(answer).toMatchObject({ exitCode: 0, output: { decision, points, maximum: `${count}/1` } });
  });

  test('gives half a point for one of two choices, and nothing for too many', async () => {
    const form = write('choose.json', {
      format: 'cmdsp-form/1',
      passMark: '1/4',
      questions: ['q1', 'q2'].map((id) => ({
        id,
        kind: 'choose',
        options: ['a', 'b', 'c', 'd', 'e'],
        correct: ['a', 'b'],
      })),
    });
    const responses = write('choices.json', {
      format: 'cmdsp-form-responses/1',
      responses: { q1: { kind: 'choose', options: ['a', 'c'] }, q2: { kind: 'choose', options: ['a', 'b', 'c'] } },
    });

    const answer = await score.run([form, responses]);

    expect(answer.output).toMatchObject({
      points: '1/2',
      decision: 'pass',
      questions: [{ points: '1/2' }, { outcome: 'invalid', points: '0/1' }],
    });
  });

  test('scores every interaction by its own rule', async () => {
    const form = write('kinds.json', {
      format: 'cmdsp-form/1',
      passMark: '7/10',
      questions: [
        { id: 'steps', kind: 'ordering', options: ['b', 'a', 'c'], correct: ['a', 'b', 'c'] },
        {
          id: 'pairs',
          kind: 'matching',
          premises: ['p', 'q'],
          options: ['a', 'b', 'c'],
          pairs: [
            { premise: 'p', option: 'a' },
            { premise: 'q', option: 'b' },
          ],
        },
        { id: 'spot', kind: 'hotspot', options: ['a', 'b', 'c', 'd'], correct: ['a', 'b'] },
        { id: 'lines', kind: 'evidence', options: ['a', 'b', 'c', 'd', 'e', 'f'], correct: ['a', 'b'], atMost: 3 },
        { id: 'number', kind: 'numeric', value: '12.5', tolerance: '0.1' },
      ],
    });
    const responses = write('kinds-responses.json', {
      format: 'cmdsp-form-responses/1',
      responses: {
        steps: { kind: 'ordering', order: ['a', 'c', 'b'] },
        pairs: { kind: 'matching', pairs: [{ premise: 'p', option: 'a' }] },
        spot: { kind: 'hotspot', regions: ['a', 'c'] },
        lines: { kind: 'evidence', picks: ['a', 'b', 'c'] },
        number: { kind: 'numeric', value: '12,6' },
      },
    });

    const answer = await score.run([form, responses]);

    const points = ['1/3', '1/2', '0/1', '1/2', '1/1'].map((one) => ({ points: one }));
    expect(answer.output).toMatchObject({ questions: points });
  });

  test('names what is wrong with a form', async () => {
    const form = write('bad.json', { format: 'cmdsp-form/1', passMark: '70%', questions: [] });

    await expect(score.run([form, form])).rejects.toThrow(/FORM: passMark/);
  });

  test('refuses answers to questions that are not on the form', async () => {
    const [form] = aForm(2, 2);
    const responses = write('strange.json', { format: 'cmdsp-form-responses/1', responses: { q9: null } });

    await expect(score.run([form, responses])).rejects.toThrow(/q9/);
  });
});

describe('receipts', () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { sign, publicKey } = openSigner(privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url'));

  function aFile() {
    const subjects = [1, 2, 3].map((position) => ({
      position,
      revision: position,
      fence: 1,
      at: instant(1_000),
      answer: { kind: 'single', option: `o${position}` },
      salt: 'AAAAAAAAAAAAAAAAAAAAAA',
    }));
    const chained = chainReceipts({
      sitting: 's',
      previousReceiptHash: null,
      subjects: subjects.map((subject) => ({ ...subject, answer: canonicalJson(subject.answer) })),
      hash: sha256,
    });
    const proofs = proveBatch({ hashes: chained.map(({ hash }) => hash), at: instant(1_000), hash: sha256, sign });
    const filed = chained.map((receipt, index) => ({
      ...receipt,
      batch: proofs[index] ?? { index: 0, size: 0, path: [], signature: '' },
      salt: 'AAAAAAAAAAAAAAAAAAAAAA',
      answer: subjects[index]?.answer ?? null,
    }));
    return receiptsFile({ sitting: 's', publicKey, receipts: filed, hash: sha256, sign });
  }

  test('finds a file of one piece intact and checks it against the published key', async () => {
    const answer = await receipts.run([write('receipts.json', aFile()), '--key', write('key.json', { publicKey })]);

    expect(answer).toEqual({
      exitCode: 0,
      output: { kind: 'intact', sitting: 's', publicKey, receipts: 3, answers: 3, isKeyChecked: true },
    });
  });

  test('names the receipt whose answer was changed', async () => {
    const file = aFile();
    const changed = {
      ...file,
      receipts: file.receipts.map((receipt, index) => (index === 1 ? { ...receipt, answer: null } : receipt)),
    };

    const answer = await receipts.run([write('changed.json', changed)]);

    expect(answer).toMatchObject({ exitCode: 1, output: { kind: 'broken-receipt', index: 1, reason: 'wrong-answer' } });
  });

  test('says that another key signed', async () => {
    const other = openSigner(
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url'),
    );

    const answer = await receipts.run([write('receipts.json', aFile()), '--key', write('other.json', other.publicKey)]);

    expect(answer).toMatchObject({ exitCode: 1, output: { kind: 'other-key' } });
  });

  test('says that a file is no JSON', async () => {
    const file = join(directory, 'text.txt');
    writeFileSync(file, 'hello');

    await expect(receipts.run([file])).rejects.toThrow('is not JSON');
  });
});
