import { emptyBody } from '@cmdsp/documents';
import { assertNever } from '@cmdsp/primitives';
import { mostRounds } from '@cmdsp/submissions';
import type { AttachmentStore } from '../../attachments/attachment-store.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { copyFiles } from '../../submissions/copy-files.ts';
import { addDocument, type OpenedSubmission, openSubmission } from '../../submissions/open-submission.ts';
import { openDocument } from '../../writing/open-document.ts';
import { subjectOf } from './present-assignment.ts';
import { getAssignment } from './show-assignment.ts';

/**
 * Begins the next round of an assignment with the text and the files of the one before, or gives back the one that is being
 * written: two windows at once get the same. @throws Problem `not-found`, `hand-in-refused`, `file-not-kept`
 */
export async function beginRound(
  { catalogue, databases, newId }: Context,
  store: AttachmentStore,
  { personId, module }: { readonly personId: string; readonly module: number },
): Promise<{ submissionId: string; documentId: string }> {
  const { title, words } = getAssignment(catalogue, module);
  const subject = subjectOf(module);
  return databases.staff.transaction().execute(async (tx) => {
    const opened = await openSubmission(tx, { personId, kind: 'assignment', subject, id: newId() });
    if (opened.kind !== 'open') throw refusalOf(opened);
    const { id, round, attempt, previousId, isNew } = opened;
    const known = await findText(tx, id);
    if (known !== null) return { submissionId: id, documentId: known.id };
    const previous = previousId === null ? null : await findText(tx, previousId);
    const name = `${subject}/round-${round}`;
    const document = await openDocument(tx, {
      personId,
      kind: 'assignment',
      subject: attempt === 1 ? name : `${name}/${attempt}`,
      words,
      body: previous?.body ?? emptyBody,
      id: newId(),
    });
    await addDocument(tx, { submissionId: id, place: 1, title, documentId: document.id });
    if (previousId !== null) await copyFiles(tx, store, { from: previousId, to: id, personId });
    if (isNew)
      await appendRecord(tx, {
        streamKind: 'submission',
        streamId: id,
        kind: 'work-begun',
        actor: `person:${personId}`,
        body: { kind: 'assignment', subject, round },
      });
    return { submissionId: id, documentId: document.id };
  });
}

async function findText(tx: Tx, submissionId: string) {
  const found = await tx
    .selectFrom('submissionDocuments')
    .innerJoin('documents', 'documents.id', 'submissionDocuments.documentId')
    .select(['documents.id', 'documents.body'])
    .where('submissionId', '=', submissionId)
    .where('place', '=', 1)
    .executeTakeFirst();
  return found ?? null;
}

function refusalOf(stopped: Exclude<OpenedSubmission, { kind: 'open' }>): Problem {
  switch (stopped.kind) {
    case 'wait':
      return new Problem('hand-in-refused', 'This assignment is handed in. You can go on when its feedback is there.');
    case 'passed':
      return new Problem('hand-in-refused', 'You have passed this assignment. Nothing more is needed.');
    case 'used-up':
      return new Problem(
        'hand-in-refused',
        `All ${mostRounds} rounds of this assignment are used. Write to us from the page Complaints and appeals.`,
      );
    default:
      return assertNever(stopped);
  }
}
