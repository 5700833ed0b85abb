import type { Tx } from '../db/database.ts';
import type { DocumentRow } from './document-row.ts';

/**
 * Reads a document and locks it against other changes; null when there is none for whoever asks. A frozen one needs no
 * lock, and the rules of its rows give none.
 */
export async function lockDocument(tx: Tx, id: string): Promise<DocumentRow | null> {
  const open = await tx.selectFrom('documents').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return open ?? findDocument(tx, id);
}

/** Reads a document; null when there is none for whoever asks. */
export async function findDocument(tx: Tx, id: string): Promise<DocumentRow | null> {
  return (await tx.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}
