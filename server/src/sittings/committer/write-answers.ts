import type { Instant } from '@cmdsp/primitives';
import type { PoolClient } from 'pg';
import { batchProofText } from '../batch-proof-text.ts';
import { type AnswerStream, type BatchRecord, nextBatchRecord } from './answer-stream.ts';
import type { ChainHead } from './batch-state.ts';
import { boolArray, intArray, textArray, uuidArray } from './binary-array.ts';
import type { ProvenDecision } from './prove-answers.ts';
import { writeAnswers as statement } from './statements.ts';

/** What a batch that was written leaves behind. */
export type Written = {
  /** The database clock at the moment of writing. */
  readonly now: number;
  /** Where the lane's stream of the ledger now ends. */
  readonly head: ChainHead;
};

/**
 * Sends all answers of a batch in one statement. Outside a transaction it commits by itself, and resolves after the
 * commit. Rejects with serialization_failure or unique_violation, having written nothing, when the grounds of a decision
 * are not true any more. Null, and nothing is sent, when no answer is to be written.
 */
export function sendAnswers(
  client: PoolClient,
  options: { readonly now: Instant; readonly decisions: readonly ProvenDecision[]; readonly stream: AnswerStream },
): Promise<Written> | null {
  const { now, stream } = options;
  const decisions = options.decisions.filter(({ answers }) => answers.length > 0);
  if (decisions.length === 0) return null;
  const record = nextBatchRecord({ stream, decisions, at: now });
  const values = [now, ...sittingColumns(decisions), ...answerColumns(decisions), ...recordColumns(record)];
  const sent = client.query<Omit<Written, 'head'>>({ ...statement, values });
  return sent.then(({ rows: [row] }) => {
    if (row === undefined) throw new TypeError('The statement selects one row');
    return { now: row.now, head: record };
  });
}

function sittingColumns(decisions: readonly ProvenDecision[]): readonly Buffer[] {
  return [
    uuidArray(decisions.map(({ facts }) => facts.locked.id)),
    textArray(decisions.map(({ facts }) => facts.version)),
  ];
}

function answerColumns(decisions: readonly ProvenDecision[]): readonly Buffer[] {
  const answers = decisions.flatMap((decision) => decision.answers);
  const sequences = decisions.flatMap(({ facts, answers: own }) =>
    own.map((_, index) => receiptsBefore(facts.receiptHead) + 1 + index),
  );
  return [
    uuidArray(answers.map(({ receipt }) => receipt.sitting)),
    intArray(sequences),
    intArray(answers.map(({ stored }) => stored.position)),
    intArray(answers.map(({ stored }) => stored.fence)),
    intArray(answers.map(({ stored }) => stored.revision)),
    textArray(answers.map(({ text }) => text)),
    boolArray(answers.map(({ stored }) => stored.isLate)),
    textArray(answers.map(({ receipt }) => receipt.salt)),
    textArray(answers.map(({ receipt }) => receipt.answerHash)),
    textArray(answers.map(({ receipt }) => receipt.previousReceiptHash ?? '')),
    textArray(answers.map(({ receipt }) => receipt.hash)),
    textArray(answers.map(({ receipt }) => batchProofText(receipt.batch))),
  ];
}

function recordColumns({ streamId, sequence, body, previousHash, hash }: BatchRecord): readonly (string | number)[] {
  return [streamId, sequence, body, previousHash, hash];
}

function receiptsBefore(head: ChainHead): number {
  return head?.sequence ?? 0;
}
