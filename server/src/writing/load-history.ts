import { hashAnswer } from '@cmdsp/ledger';
import { canonicalJson, instant } from '@cmdsp/primitives';
import type { Change, EvidenceRow, History, StoredResponse } from '@cmdsp/sittings';
import type { Tx } from '../db/database.ts';
import { sha256 } from '../ledger/sha256.ts';
import { documentPosition } from './document-row.ts';
import { receiptOf, type SaltedReceipt } from './prove-save.ts';

/** What was stored under exactly the names of these changes; asks nothing when there are none. */
export async function loadHistory(
  tx: Tx,
  { id, changes }: { readonly id: string; readonly changes: readonly Change[] },
): Promise<History> {
  if (changes.length === 0) return { applied: [], evidence: [] };
  const fences = [...new Set(changes.map(({ fence }) => fence))];
  const revisions = [...new Set(changes.map(({ revision }) => revision))];
  const receipts = await tx
    .selectFrom('documentReceipts')
    .selectAll()
    .where('documentId', '=', id)
    .where('fence', 'in', fences)
    .where('revision', 'in', revisions)
    .execute();
  const strays = await tx
    .selectFrom('documentStrays')
    .selectAll()
    .where('documentId', '=', id)
    .where('fence', 'in', fences)
    .where('revision', 'in', revisions)
    .execute();
  const applied = receipts.map(({ fence, revision, at, salt, answerHash }): StoredResponse => {
    // The text itself may have been thinned out; its hash says whether a change that comes again is the same.
    const same = changes.find(
      (change) =>
        change.fence === fence &&
        change.revision === revision &&
        hashAnswer({ salt, answer: canonicalJson(change.response), hash: sha256 }) === answerHash,
    );
    const response = same?.response ?? null;
    return { position: documentPosition, fence, revision, response, at: instant(at.getTime()), isLate: false };
  });
  const evidence = strays.map(({ fence, revision, body, cause, at }): EvidenceRow => {
    return { position: documentPosition, fence, revision, response: body, cause, at: instant(at.getTime()) };
  });
  return { applied, evidence };
}

/** The receipt of a stored change. */
export async function findReceipt(
  tx: Tx,
  { id, fence, revision }: { readonly id: string; readonly fence: number; readonly revision: number },
): Promise<SaltedReceipt> {
  const row = await tx
    .selectFrom('documentReceipts')
    .selectAll()
    .where('documentId', '=', id)
    .where('fence', '=', fence)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  return receiptOf(row);
}
