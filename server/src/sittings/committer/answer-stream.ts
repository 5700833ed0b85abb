import { hashCanonicalRecord, rootOf } from '@cmdsp/ledger';
import type { Instant } from '@cmdsp/primitives';
import { newId } from '../../db/uuid.ts';
import { sha256 } from '../../ledger/sha256.ts';
import type { ChainHead } from './batch-state.ts';
import type { ProvenDecision } from './prove-answers.ts';

/** The stream of the ledger in which a lane writes down what it saves. No one else writes to it. */
export type AnswerStream = { readonly id: string; readonly head: ChainHead };

/** The record of one batch, laid out for its table; its time is that of the batch. */
export type BatchRecord = {
  readonly streamId: string;
  readonly sequence: number;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
};

/** The kind of these streams, and of their records. */
export const answersStreamKind = 'answers';
export const answersSaved = 'answers-saved';

/** A stream with a name of its own and nothing in it. */
export function newAnswerStream(): AnswerStream {
  return { id: newId(), head: null };
}

/**
 * Chains the record of a batch to the lane's stream. It names how many answers were stored and the root of the tree over
 * their receipts, to which the proof of each leads: so the ledger shows an answer that was taken away, changed or
 * slipped in, in as few bytes for a full room as for one candidate. Throws TypeError without answers.
 */
export function nextBatchRecord(options: {
  readonly stream: AnswerStream;
  readonly decisions: readonly ProvenDecision[];
  readonly at: Instant;
}): BatchRecord {
  const { stream, decisions, at } = options;
  const receipt = decisions.find(({ answers }) => answers.length > 0)?.answers[0]?.receipt;
  if (receipt === undefined) throw new TypeError('A batch that is recorded has answers');
  const { size: answers } = receipt.batch;
  const root = rootOf({ ...receipt.batch, leaf: receipt.hash, hash: sha256 });
  // The names stand in the order of canonical JSON and hold no text of anybody's, so this is canonical.
  const body = JSON.stringify({ data: { answers, root }, kind: answersSaved });
  const sequence = (stream.head?.sequence ?? 0) + 1;
  const previousHash = stream.head?.hash ?? null;
  const hash = hashCanonicalRecord(
    {
      stream: { kind: answersStreamKind, id: stream.id },
      sequence,
      previousHash,
      body,
      at,
      actor: 'system',
      reason: null,
    },
    sha256,
  );
  return { streamId: stream.id, sequence, body, previousHash: previousHash ?? '', hash };
}
