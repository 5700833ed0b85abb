import type { Catalogue } from '@cmdsp/content';
import type { DocumentBody } from '@cmdsp/documents';
import { instant, type Json } from '@cmdsp/primitives';
import { promisedBy } from '@cmdsp/submissions';
import type { Tx } from '../db/database.ts';
import { Problem } from '../http/problem.ts';
import { appendRecord } from '../ledger/append-record.ts';
import type { Signer } from '../ledger/signer.ts';
import { enterScript } from '../marking/enter-script.ts';
import { databaseNow } from '../sittings/database-now.ts';
import { freezeDocument } from '../writing/freeze-document.ts';
import { feedbackDays } from './feedback-days.ts';
import { listFiles } from './list-files.ts';
import { lockSubmission } from './lock-submission.ts';
import { sealHandIn } from './seal-hand-in.ts';

/** A change of a text, by the numbers under which it was saved. */
export type Seen = { readonly fence: number; readonly revision: number };

/** What was handed in, and what was promised for it. */
export type HandIn = {
  readonly submittedAt: Date;
  readonly promisedBy: Date;
  readonly receiptHash: string;
  readonly texts: readonly { readonly title: string; readonly words: number; readonly body: DocumentBody }[];
};

/**
 * Hands a submission in: freezes its texts, seals receipts over texts and files, promises a date, writes it in the ledger
 * and brings it to the markers, all in the caller's transaction (staff role). Repeating it gives the same answer; whatever
 * the caller finds wrong with the texts afterwards it refuses by throwing. Texts that are named in `seen`, by id, have to
 * be as they were seen. @throws Problem `not-found`, `conflict`, `hand-in-refused`
 */
export async function submitSubmission(
  tx: Tx,
  options: {
    readonly id: string;
    readonly personId: string;
    /** `person:<id>`, or `system` when a clock ordered it. */
    readonly actor: string;
    readonly signer: Signer;
    readonly catalogue: Catalogue;
    readonly seen?: Readonly<Record<string, Seen>>;
  },
): Promise<HandIn> {
  const { id, personId, actor, signer, catalogue, seen = {} } = options;
  const row = await lockSubmission(tx, { id, personId });
  const texts = await freezeTexts(tx, { id, actor, seen });
  if (row.state === 'withdrawn') throw new Problem('hand-in-refused', 'You took this back. Its newer round is open.');
  if (row.submittedAt !== null && row.promisedBy !== null && row.receiptHash !== null)
    return { submittedAt: row.submittedAt, promisedBy: row.promisedBy, receiptHash: row.receiptHash, texts };
  if (texts.length === 0) throw new Problem('hand-in-refused', 'There is nothing in it yet.');
  const files = await listFiles(tx, id);
  const at = await databaseNow(tx);
  const { kind, subject, round } = row;
  const receipts = sealHandIn({
    submissionId: id,
    parts: [
      // The body is plain JSON; its type says more than Json asks for.
      ...texts.map(({ revision, fence, body }) => ({ revision, fence, answer: body as Json })),
      ...files.map(({ name, bytes, sha256 }) => ({ revision: 1, fence: 0, answer: { name, bytes, sha256 } })),
    ],
    at,
    signer,
  });
  const receiptHash = receipts.at(-1)?.hash ?? '';
  const days = await feedbackDays(tx, kind);
  const handIn = { submittedAt: new Date(at), promisedBy: new Date(promisedBy(instant(at), days)), receiptHash };
  await tx
    .updateTable('submissions')
    .set({ ...handIn, state: 'submitted', receipt: JSON.stringify(receipts) })
    .where('id', '=', id)
    .execute();
  await appendRecord(tx, {
    streamKind: 'submission',
    streamId: id,
    kind: 'work-handed-in',
    actor,
    body: {
      kind,
      subject,
      round,
      texts: texts.map(({ bodyHash }) => bodyHash),
      files: files.map(({ sha256 }) => sha256),
      receipt: receiptHash,
      promisedBy: handIn.promisedBy.toISOString(),
    },
  });
  await enterScript(tx, { submissionId: id, kind, subject, catalogue });
  return { ...handIn, texts };
}

async function freezeTexts(
  tx: Tx,
  { id, actor, seen }: { readonly id: string; readonly actor: string; readonly seen: Readonly<Record<string, Seen>> },
) {
  const documents = await tx
    .selectFrom('submissionDocuments')
    .innerJoin('documents', 'documents.id', 'submissionDocuments.documentId')
    .select(['documents.id', 'title', 'revision', 'writtenFence as fence'])
    .where('submissionId', '=', id)
    .orderBy('place')
    .forNoKeyUpdate('documents')
    .execute();
  const texts = [];
  for (const { id: documentId, ...document } of documents) {
    const last = seen[documentId];
    const frozen = await freezeDocument(tx, { id: documentId, actor, ...(last !== undefined && { seen: last }) });
    texts.push({ ...document, ...frozen });
  }
  return texts;
}
