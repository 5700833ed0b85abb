import { hash } from 'node:crypto';
import { canonicalJson } from '@cmdsp/primitives';
import type { DocumentBody } from '@cmdsp/documents';
import type { Tx } from '../db/database.ts';
import { Problem } from '../http/problem.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { lockDocument } from './lock-document.ts';

/** A document that nobody changes any more. */
export type FrozenDocument = {
  readonly body: DocumentBody;
  readonly words: number;
  /** SHA-256 of the canonical JSON of `body`, base64url. */
  readonly bodyHash: string;
  /** The newest receipt of its saves; null when it was never saved. */
  readonly receiptHash: string | null;
  readonly frozenAt: Date;
};

/**
 * Freezes a document as it stands, with a record of its hash; repeating it gives the same answer. `seen` is the change
 * that whoever hands in has seen as the newest: another one refuses.
 * @throws Problem `not-found`, `conflict`
 */
export async function freezeDocument(
  tx: Tx,
  options: {
    readonly id: string;
    /** `person:<id>`, or `system` when a clock ordered it. */
    readonly actor: string;
    readonly seen?: { readonly fence: number; readonly revision: number };
  },
): Promise<FrozenDocument> {
  const { id, actor, seen } = options;
  const row = await lockDocument(tx, id);
  if (row === null) throw new Problem('not-found', 'There is no such text.');
  const { body, words, receiptHash } = row;
  const digest = hash('sha256', canonicalJson(body), 'buffer');
  const bodyHash = digest.toString('base64url');
  if (row.frozenAt !== null) {
    return {
      body,
      words,
      bodyHash: row.bodyHash?.toString('base64url') ?? bodyHash,
      receiptHash,
      frozenAt: row.frozenAt,
    };
  }
  if (seen !== undefined && (seen.fence !== row.writtenFence || seen.revision !== row.revision))
    throw new Problem('conflict', 'The text was changed in another window or on another device in the meantime.');
  const { at } = await appendRecord(tx, {
    streamKind: 'document',
    streamId: id,
    kind: 'document-frozen',
    actor,
    body: { bodyHash, words, save: row.saves, receipt: receiptHash },
  });
  await tx
    .updateTable('documents')
    .set({ state: 'frozen', frozenAt: at, bodyHash: digest })
    .where('id', '=', id)
    .execute();
  return { body, words, bodyHash, receiptHash, frozenAt: at };
}
