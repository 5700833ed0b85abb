import { canonicalJson, instant } from '@cmdsp/primitives';
import { describe, expect, test } from 'vitest';
import { proveBatch, rootOf, verifyChain } from '@cmdsp/ledger';
import { recordBody } from '../../ledger/record-row.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { answersSaved, answersStreamKind, newAnswerStream, nextBatchRecord } from './answer-stream.ts';
import type { ProvenDecision } from './prove-answers.ts';

/** Decisions with as many answers as hashes, each with the text CANARY, proven together. */
function decisionsOf(...hashesOf: readonly (readonly string[])[]): readonly ProvenDecision[] {
  const proofs = proveBatch({
    hashes: hashesOf.flat(),
    at: instant(5),
    hash: sha256,
    sign: () => 'signature',
  }).values();
  return hashesOf.map((hashes) => {
    const answers = hashes.map((hash) => ({
      text: '"CANARY"',
      stored: { response: 'CANARY' },
      receipt: { hash, batch: proofs.next().value },
    }));
    return { answers } as unknown as ProvenDecision; // the record reads nothing else
  });
}

describe('the record of a batch', () => {
  const decisions = decisionsOf([], ['h1', 'h2'], ['h3']);

  test('commits to every stored answer by the root that their proofs lead to, in canonical JSON, and tells no answer', () => {
    const { body } = nextBatchRecord({ stream: newAnswerStream(), decisions, at: instant(5) });

    const [first, ...others] = decisions.flatMap(({ answers }) =>
      answers.map(({ receipt }) => rootOf({ ...receipt.batch, leaf: receipt.hash, hash: sha256 })),
    );
    expect(others).toEqual([first, first]);
    expect(body).toBe(canonicalJson(recordBody(answersSaved, { answers: 3, root: first ?? null })));
    expect(body).not.toContain('CANARY');
  });

  test('is not made where nothing was stored', () => {
    const nothing = { stream: newAnswerStream(), decisions: decisionsOf([], []), at: instant(5) };
    expect(() => nextBatchRecord(nothing)).toThrow(TypeError);
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
