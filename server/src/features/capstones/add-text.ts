import type { DocumentBody } from '@cmdsp/documents';
import type { Tx } from '../../db/database.ts';
import type { DocumentKind } from '../../db/tables/documents.ts';
import { addDocument } from '../../submissions/open-submission.ts';
import { freezeDocument } from '../../writing/freeze-document.ts';
import { openDocument } from '../../writing/open-document.ts';

type Text = {
  readonly submissionId: string;
  readonly personId: string;
  readonly place: number;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly subject: string;
};

/** Opens a text for the candidate to write and makes it part of the submission. Safe to repeat. */
export async function addText(
  tx: Tx,
  text: Text & { readonly words: { readonly least: number; readonly most: number }; readonly closesAt?: Date },
): Promise<void> {
  const { submissionId, place, title, personId, kind, subject, words, closesAt = null } = text;
  const { id } = await openDocument(tx, { personId, kind, subject, words, closesAt });
  await addDocument(tx, { submissionId, place, title, documentId: id });
}

/** Makes a text that the program wrote part of the submission, frozen at once: what markers need to read the answers. */
export async function addWritten(tx: Tx, text: Text & { readonly body: DocumentBody }): Promise<void> {
  const { submissionId, place, title, personId, kind, subject, body } = text;
  const { id } = await openDocument(tx, { personId, kind, subject, words: { least: 0, most: 20_000 }, body });
  await freezeDocument(tx, { id, actor: 'system' });
  await addDocument(tx, { submissionId, place, title, documentId: id });
}
