import { canonicalJson, type Instant } from '@cmdsp/primitives';
import type { PoolClient, QueryResult } from 'pg';
import { batchProofText } from '../batch-proof-text.ts';
import { boolArray, intArray, textArray, uuidArray } from './binary-array.ts';
import type { ProvenDecision } from './prove-answers.ts';
import { sendTogether } from './send-together.ts';
import { writeBatch, writeEvidence } from './statements.ts';

/** Thrown when PostgreSQL ended the transaction of a batch without committing it. */
export class BatchNotCommittedError extends Error {
  readonly code = 'batch-not-committed';
}

/**
 * Writes everything a batch decided and commits, in one round trip and at most three statements whatever the number of
 * sittings. Resolves after the commit and only then; rejects when anything was not written, and then nothing is.
 */
export async function writeAndCommit(
  client: PoolClient,
  { now, decisions }: { readonly now: Instant; readonly decisions: readonly ProvenDecision[] },
): Promise<void> {
  const [commit] = await sendTogether(client, () => {
    const writes = [...sendEvidence(client, now, decisions), ...sendAnswers(client, now, decisions)];
    return Promise.all([client.query('commit'), ...writes]);
  });
  // A transaction in which a statement has failed answers a commit with ROLLBACK.
  if (commit.command !== 'COMMIT') throw new BatchNotCommittedError('PostgreSQL did not commit the batch');
}

function sendEvidence(client: PoolClient, now: Instant, decisions: readonly ProvenDecision[]): Promise<QueryResult>[] {
  const rows = decisions.flatMap(({ facts, evidence }) => evidence.map((row) => ({ id: facts.locked.id, ...row })));
  if (rows.length === 0) return [];
  const values = [
    now,
    uuidArray(rows.map(({ id }) => id)),
    intArray(rows.map(({ position }) => position)),
    intArray(rows.map(({ fence }) => fence)),
    intArray(rows.map(({ revision }) => revision)),
    textArray(rows.map(({ response }) => canonicalJson(response))),
    textArray(rows.map(({ cause }) => cause)),
  ];
  return [client.query({ ...writeEvidence, values })];
}

function sendAnswers(client: PoolClient, now: Instant, decisions: readonly ProvenDecision[]): Promise<QueryResult>[] {
  const records = decisions.flatMap((decision) => decision.records.map((row) => ({ id: idOf(decision), ...row })));
  if (records.length === 0) return [];
  const answers = decisions.flatMap((decision) => decision.answers);
  const sequences = decisions.flatMap(({ facts, answers: rows }) =>
    rows.map((_, index) => (facts.receiptHead?.sequence ?? 0) + 1 + index),
  );
  const values = [
    now,
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
    textArray(records.map(({ id }) => id)),
    intArray(records.map(({ sequence }) => sequence)),
    textArray(records.map(({ kind }) => kind)),
    textArray(records.map(({ actor }) => actor)),
    textArray(records.map(({ body }) => body)),
    textArray(records.map(({ previousHash }) => previousHash)),
    textArray(records.map(({ hash }) => hash)),
    ...headColumns(decisions.filter(({ facts }) => facts.ledgerHead !== null)),
    ...headColumns(decisions.filter(({ facts }) => facts.ledgerHead === null)),
  ];
  return [client.query({ ...writeBatch, values })];
}

/** The new ends of the ledger streams. */
function headColumns(decisions: readonly ProvenDecision[]): readonly Buffer[] {
  const heads = decisions.flatMap((decision) =>
    decision.records.slice(-1).map((row) => ({ id: idOf(decision), ...row })),
  );
  return [
    textArray(heads.map(({ id }) => id)),
    intArray(heads.map(({ sequence }) => sequence)),
    textArray(heads.map(({ hash }) => hash)),
  ];
}

function idOf({ facts }: ProvenDecision): string {
  return facts.locked.id;
}
