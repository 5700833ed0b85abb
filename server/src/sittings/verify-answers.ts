import { hashAnswer, hashReceipt, rootOf } from '@cmdsp/ledger';
import { instant } from '@cmdsp/primitives';
import { sql } from 'kysely';
import type { Database, Tx } from '../db/database.ts';
import { sha256 } from '../ledger/sha256.ts';
import { batchProofOf } from './batch-proof-text.ts';
import { loadRecordedBatches, type MetBatch, type RecordedBatches } from './recorded-batches.ts';

/** What the table of answers and the ledger do not agree on. */
export type AnswerFault =
  | {
      /**
       * `answer-changed`: the answer or what stands beside it is not what its receipt was given for. `chain-broken`: the
       * receipt does not follow on the one that stands before it. `answer-not-recorded`: no record commits to it.
       */
      readonly kind: 'answer-changed' | 'chain-broken' | 'answer-not-recorded';
      readonly sitting: string;
      readonly receipt: string;
    }
  /** The table holds fewer (or more) answers than the record of a batch commits to. */
  | ({ readonly kind: 'answers-missing' } & MetBatch);

type AnswerRow = Awaited<ReturnType<typeof readPage>>[number];

const pageSize = 5000;
const mostFaults = 100;
const beforeAll = { sittingId: '00000000-0000-0000-0000-000000000000', sequence: 0 };

/**
 * Compares every stored answer with its receipt, with the receipt before it and with the records of the batches, and the
 * records with what is stored: so an answer that was taken away, changed, moved or slipped in is found. Expects an
 * intact ledger, because what a record says is only worth what its chain is. Names at most 100 faults. Answers of before
 * batches were recorded are left alone. Looks at one moment, so exams may go on meanwhile.
 */
export async function verifyAnswers(db: Database): Promise<readonly AnswerFault[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const batches = await loadRecordedBatches(tx);
      const faults: AnswerFault[] = [];
      let previous: AnswerRow | undefined;
      for (let page = await readPage(tx, previous); page.length > 0; page = await readPage(tx, previous))
        for (const row of page) {
          const kind = judge(row, { previous: row.sittingId === previous?.sittingId ? previous : undefined, batches });
          if (kind !== null) faults.push({ kind, sitting: row.sittingId, receipt: row.hash });
          previous = row;
        }
      const missing = batches.incomplete().map((batch): AnswerFault => ({ kind: 'answers-missing', ...batch }));
      return [...faults, ...missing].slice(0, mostFaults);
    });
}

function judge(
  row: AnswerRow,
  { previous, batches }: { readonly previous: AnswerRow | undefined; readonly batches: RecordedBatches },
): Exclude<AnswerFault['kind'], 'answers-missing'> | null {
  const { sittingId: sitting, sequence, hash, previousHash: previousReceiptHash, response: answer, salt } = row;
  const proof = batchProofOf(row.batchProof);
  const root = rootOf({ ...proof, leaf: hash, hash: sha256 });
  const isRecorded = batches.count({ root, size: proof.size, sitting, receipt: hash });
  if (!isRecorded) return batches.isOlder(sitting) ? null : 'answer-not-recorded';
  const receipt = { ...row, sitting, at: instant(row.at.getTime()), previousReceiptHash };
  if (hashReceipt(receipt, sha256) !== hash) return 'answer-changed';
  if (hashAnswer({ salt, answer, hash: sha256 }) !== row.answerHash) return 'answer-changed';
  const follows = sequence === (previous?.sequence ?? 0) + 1 && previousReceiptHash === (previous?.hash ?? null);
  return follows ? null : 'chain-broken';
}

/** The next answers in the order of sittings and their chains. */
function readPage(tx: Tx, after: { readonly sittingId: string; readonly sequence: number } = beforeAll) {
  return tx
    .selectFrom('responses')
    .selectAll()
    .where(sql<boolean>`(sitting_id, sequence) > (${after.sittingId}::uuid, ${after.sequence}::int)`)
    .orderBy('sittingId')
    .orderBy('sequence')
    .limit(pageSize)
    .execute();
}
