import { canonicalJson, type Instant, type Json } from '@cmdsp/primitives';
import { countWords, hardestWordLimit, readBody } from '@cmdsp/documents';
import { type Change, changesToLookUp, type ChangeOutcome, decideChanges, type StoredResponse } from '@cmdsp/sittings';
import type { Tx } from '../db/database.ts';
import type { Signer } from '../ledger/signer.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { batchProofText } from '../sittings/batch-proof-text.ts';
import { databaseNow } from '../sittings/database-now.ts';
import { asSitting, documentPosition, type DocumentRow, writtenIn } from './document-row.ts';
import { keepStrays } from './keep-strays.ts';
import { findReceipt, loadHistory } from './load-history.ts';
import { lockDocument } from './lock-document.ts';
import { proveSave, type SaltedReceipt } from './prove-save.ts';
import { type DocumentStanding, standingOf } from './standing-of.ts';
import { thinVersions } from './thin-versions.ts';

/** One change of a document, as the browser numbers it. */
export type DocumentChange = { readonly fence: number; readonly revision: number; readonly body: Json };

/** What became of one change. */
export type SavedChange = { readonly fence: number; readonly revision: number } & (
  | { readonly kind: 'applied' | 'superseded'; readonly receipt: SaltedReceipt }
  | { readonly kind: 'stale-fence' | 'too-late' | 'terminal' | 'invalid-response' }
);

export type DocumentSaved = DocumentStanding & { readonly outcomes: readonly SavedChange[] };

/** How often earlier texts are thinned. */
const thinEvery = 16;

/**
 * Saves changes of a document inside the person's transaction: locks it, decides by the database clock under the rules
 * of the save protocol, writes the text, its receipt, its version and its ledger record together. Nothing may be
 * acknowledged before the transaction is committed. Null when there is no such document for whoever asks.
 */
export async function saveDocument(
  tx: Tx,
  options: {
    readonly id: string;
    readonly personId: string;
    readonly changes: readonly DocumentChange[];
    readonly signer: Signer;
  },
): Promise<DocumentSaved | null> {
  const { id, personId, signer } = options;
  const row = await lockDocument(tx, id);
  if (row === null) return null;
  const now = await databaseNow(tx);
  const changes = options.changes.map(({ fence, revision, body }): Change => {
    return { position: documentPosition, fence, revision, response: body };
  });
  const sitting = asSitting(row);
  const written = writtenIn(row);
  const current = new Map(written === null ? [] : [[documentPosition, written]]);
  const history = await loadHistory(tx, { id, changes: changesToLookUp({ sitting, current, changes }) });
  const { outcomes, responses, evidence } = decideChanges({
    sitting,
    current,
    history,
    changes,
    now,
    positions: { has: (position) => position === documentPosition, accepts: (_, body) => isWithinLimits(row, body) },
  });
  if (evidence.length > 0) await keepStrays(tx, { id, personId, evidence });
  const [stored] = responses;
  const receipt = stored === undefined ? null : await writeSave(tx, { row, stored, personId, signer });
  return { ...standingOf(row, now), outcomes: await presentAll(tx, { id, outcomes, fresh: receipt }) };
}

function isWithinLimits(row: DocumentRow, body: Json): boolean {
  const read = readBody(body);
  return read.ok && countWords(read.value) <= hardestWordLimit(row.wordsMost);
}

async function writeSave(
  tx: Tx,
  options: {
    readonly row: DocumentRow;
    readonly stored: StoredResponse;
    readonly personId: string;
    readonly signer: Signer;
  },
): Promise<SaltedReceipt> {
  const { row, stored, personId, signer } = options;
  const { fence, revision } = stored;
  const read = readBody(stored.response);
  if (!read.ok) throw new TypeError('Only what was read as a document is decided to be stored');
  const body = canonicalJson(read.value);
  const words = countWords(read.value);
  const save = row.saves + 1;
  const savedAt = new Date(stored.at satisfies Instant);
  const receipt = proveSave({ documentId: row.id, previousReceiptHash: row.receiptHash, stored, signer });
  const { hash, answerHash, previousReceiptHash, salt } = receipt;
  await tx
    .updateTable('documents')
    .set({ body, words, writtenFence: fence, revision, saves: save, savedAt, receiptHash: hash })
    .where('id', '=', row.id)
    .execute();
  const name = { documentId: row.id, save, fence, revision };
  const batchProof = batchProofText(receipt.batch);
  await tx
    .insertInto('documentReceipts')
    .values({ ...name, at: savedAt, salt, answerHash, previousHash: previousReceiptHash, hash, batchProof })
    .execute();
  await tx
    .insertInto('documentVersions')
    .values({ ...name, body, words, savedAt })
    .execute();
  if (save % thinEvery === 0) await thinVersions(tx, { id: row.id, now: stored.at });
  await appendRecord(tx, {
    streamKind: 'document',
    streamId: row.id,
    kind: 'document-saved',
    actor: `person:${personId}`,
    body: { save, receipt: hash },
  });
  return receipt;
}

async function presentAll(
  tx: Tx,
  { id, outcomes, fresh }: { id: string; outcomes: readonly ChangeOutcome[]; fresh: SaltedReceipt | null },
): Promise<readonly SavedChange[]> {
  const presented: SavedChange[] = [];
  for (const outcome of outcomes) {
    const { fence, revision } = outcome;
    if (outcome.kind === 'applied' || outcome.kind === 'superseded') {
      const name = outcome.kind === 'applied' ? outcome.stored : outcome.by;
      const isFresh = fresh !== null && fresh.fence === name.fence && fresh.revision === name.revision;
      const receipt = isFresh ? fresh : await findReceipt(tx, { id, fence: name.fence, revision: name.revision });
      presented.push({ fence, revision, kind: outcome.kind, receipt });
      continue;
    }
    // A document has one place and is never not started.
    const kind =
      outcome.kind === 'unknown-position' || outcome.kind === 'not-started' ? 'invalid-response' : outcome.kind;
    presented.push({ fence, revision, kind });
  }
  return presented;
}
