import { receiptsFile, type ReceiptsFile } from '@cmdsp/ledger';
import type { Json } from '@cmdsp/primitives';
import type { Tx } from '../db/database.ts';
import { sha256 } from '../ledger/sha256.ts';
import type { Signer } from '../ledger/signer.ts';
import type { SubmissionRow } from './lock-submission.ts';

/**
 * The file that proves a hand-in: its receipts with what they are for, sealed. The format of the receipts of an
 * examination; `sitting` is the submission. Null where nothing was handed in, or its texts are erased. A file that was
 * deleted since stands in it without what it names.
 */
export async function receiptsFileOf(
  tx: Tx,
  { row, signer }: { readonly row: Pick<SubmissionRow, 'id' | 'receipt'>; readonly signer: Signer },
): Promise<ReceiptsFile | null> {
  const { id, receipt: receipts } = row;
  if (receipts === null) return null;
  const texts = await tx
    .selectFrom('submissionDocuments')
    .innerJoin('documents', 'documents.id', 'submissionDocuments.documentId')
    .select('documents.body')
    .where('submissionId', '=', id)
    .orderBy('place')
    .execute();
  const files = await tx
    .selectFrom('submissionFiles')
    .select(['name', 'bytes', 'sha256', 'deletedAt'])
    .where('submissionId', '=', id)
    .where((where) =>
      where.or([where('deletedAt', 'is', null), where('deletedAt', '>', new Date(receipts[0]?.at ?? 0))]),
    )
    .orderBy('place')
    .execute();
  const answers: readonly (Json | null)[] = [
    ...texts.map(({ body }) => body as Json), // the body is plain JSON
    ...files.map(({ name, bytes, sha256: hash, deletedAt }) =>
      deletedAt === null ? { name, bytes, sha256: hash } : null,
    ),
  ];
  return receiptsFile({
    sitting: id,
    publicKey: signer.publicKey,
    receipts: receipts.map((receipt, index) => {
      const answer = answers[index] ?? null;
      return answer === null ? receipt : { ...receipt, answer };
    }),
    hash: sha256,
    sign: signer.sign,
  });
}
