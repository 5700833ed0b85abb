import { canonicalJson } from '@cmdsp/primitives';
import { countWords, type DocumentBody, emptyBody } from '@cmdsp/documents';
import type { Tx } from '../db/database.ts';
import type { DocumentKind } from '../db/tables/documents.ts';
import { newId } from '../db/uuid.ts';

/**
 * Opens a document for somebody, or finds the one that they have under this kind and subject: safe to repeat, and two
 * at once get the same. `body` is what it begins with. The caller's transaction is the person's or the staff's.
 */
export async function openDocument(
  tx: Tx,
  document: {
    readonly personId: string;
    readonly kind: DocumentKind;
    /** Names it among the person's documents of the kind, for example `module-1/round-1`. */
    readonly subject: string;
    readonly words: { readonly least: number; readonly most: number };
    /** After this nothing is taken any more. */
    readonly closesAt?: Date | null;
    readonly body?: DocumentBody;
    /** Names the document; tests that compare two runs fix it. */
    readonly id?: string;
  },
): Promise<{ readonly id: string }> {
  const { personId, kind, subject, words, closesAt = null, body = emptyBody, id = newId() } = document;
  const opened = await tx
    .insertInto('documents')
    .values({
      id,
      personId,
      kind,
      subject,
      wordsLeast: words.least,
      wordsMost: words.most,
      closesAt,
      body: canonicalJson(body),
      words: countWords(body),
    })
    .onConflict((conflict) => conflict.columns(['personId', 'kind', 'subject']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (opened !== undefined) return opened;
  return tx
    .selectFrom('documents')
    .select('id')
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow();
}
