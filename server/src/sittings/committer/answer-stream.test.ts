import { canonicalJson, instant } from '@cmdsp/primitives';
import { describe, expect, test } from 'vitest';
import { verifyChain } from '@cmdsp/ledger';
import { recordBody } from '../../ledger/record-row.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { answersSaved, answersStreamKind, newAnswerStream, nextBatchRecord } from './answer-stream.ts';
import type { ProvenDecision } from './prove-answers.ts';

/** A decision with as many answers as hashes, each with the text CANARY. */
function aDecision(sitting: string, hashes: readonly string[]): ProvenDecision {
  const answers = hashes.map((hash) => ({
    text: '"CANARY"',
    stored: { response: 'CANARY' },
    receipt: { sitting, hash },
  }));
  return { answers } as unknown as ProvenDecision; // the record reads nothing else
}

describe('the record of a batch', () => {
  const decisions = [aDecision('first', ['h1', 'h2']), aDecision('second', []), aDecision('third', ['h3'])];

  test('names every stored answer by sitting and receipt, in canonical JSON, and no answer', () => {
    const { body } = nextBatchRecord({ stream: newAnswerStream(), decisions, at: instant(5) });

    const saved = [
      { sitting: 'first', receipt: 'h1' },
      { sitting: 'first', receipt: 'h2' },
      { sitting: 'third', receipt: 'h3' },
    ];
    expect(body).toBe(canonicalJson(recordBody(answersSaved, { saved })));
    expect(body).not.toContain('CANARY');
  });

  test('is chained to the one before it, as verification expects', () => {
    const { id } = newAnswerStream();
    const first = nextBatchRecord({ stream: { id, head: null }, decisions, at: instant(5) });
    const second = nextBatchRecord({ stream: { id, head: first }, decisions, at: instant(6) });

    const stream = { kind: answersStreamKind, id };
    const records = [first, second].map(({ sequence, body, previousHash, hash }, index) => ({
      stream,
      sequence,
      previousHash: previousHash === '' ? null : previousHash,
      body: JSON.parse(body) as null,
      at: instant(5 + index),
      actor: 'system',
      reason: null,
      hash,
    }));
    expect(verifyChain({ stream, records, hash: sha256 })).toMatchObject({ kind: 'intact', head: { sequence: 2 } });
  });

  test('begins a stream of its own for each lane', () => {
    expect(newAnswerStream().id).not.toBe(newAnswerStream().id);
  });
});
