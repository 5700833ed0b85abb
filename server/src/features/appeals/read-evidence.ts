import type { AttachmentStore } from '../../attachments/attachment-store.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { decryptPersonalFile } from '../../ledger/personal-data.ts';
import { orNotKept } from '../../submissions/or-not-kept.ts';
import type { EvidencePlace } from './evidence.ts';
import { requireStep } from './require-step.ts';

/**
 * A file for the reviewer of its appeal, as long as they could decide it; each reading is recorded and the candidate sees it.
 * @throws Problem `not-found` for everybody else, `conflict-of-interest` when a relation stands in the way since
 */
export async function readEvidence(
  { databases, secrets }: Context,
  store: AttachmentStore,
  { id, evidenceId, officerId }: EvidencePlace & { readonly officerId: string },
): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Buffer }> {
  return asPerson(databases.staff, officerId, async (tx) => {
    const file = await tx
      .selectFrom('appealEvidence')
      .innerJoin('appeals', 'appeals.id', 'appealEvidence.appealId')
      .select(['appealEvidence.name', 'appealEvidence.mediaType', 'appealEvidence.sha256', 'appealEvidence.personId'])
      .where('appealEvidence.id', '=', evidenceId)
      .where('appealEvidence.deletedAt', 'is', null)
      .where('appeals.id', '=', id)
      .where('appeals.reviewerId', '=', officerId)
      .where('appeals.state', '=', 'in-review')
      .executeTakeFirst();
    if (file === undefined) throw notYours();
    await requireStep(tx, { id, officerId, step: { kind: 'decide' } });
    const sealed = await orNotKept(store.get(evidenceId));
    const { personId, name, mediaType, sha256 } = file;
    const bytes = sealed === null ? null : await decryptPersonalFile(tx, { secrets, personId, sealed });
    if (bytes === null) throw notYours();
    await tx
      .insertInto('appealReadings')
      .values({ id: newId(), appealId: id, evidenceId, personId, readerId: officerId })
      .execute();
    await appendRecord(tx, {
      streamKind: 'appeal',
      streamId: id,
      kind: 'appeal-evidence-read',
      actor: `person:${officerId}`,
      body: { evidence: evidenceId, sha256 },
    });
    return { name, mediaType, bytes };
  });
}

/** The same for what is not there and for what is not yours to read. */
function notYours(): Problem {
  return new Problem(
    'not-found',
    'There is nothing here that you may read. Files are read by the reviewer of the appeal.',
  );
}
