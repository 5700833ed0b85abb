import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { AttachmentStore } from '../../attachments/attachment-store.ts';
import { cleanFileName } from '../../attachments/clean-file-name.ts';
import { type FileKind, readMediaType } from '../../attachments/read-media-type.ts';
import { requireClean } from '../../attachments/require-clean.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import { peopleOf } from '../../db/people-of.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { encryptPersonalFile } from '../../ledger/personal-data.ts';
import { orNotKept } from '../../submissions/or-not-kept.ts';
import { tellOfficers } from './tell.ts';

/** So many files of one appeal. */
const mostFiles = 5;
const mediaTypes: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain'];

export type EvidencePlace = { readonly id: string; readonly evidenceId: string };
type Given = EvidencePlace & { readonly personId: string; readonly name: string; readonly bytes: Buffer };

/**
 * Keeps a file with an open appeal of one's own, encrypted with the key of the account that appealed; the ledger has the hash
 * of what is stored. Sending it again changes nothing.
 * @throws Problem `not-found`, `conflict` when the appeal is closed or has enough files, `file-refused`, `file-not-kept`
 */
export async function storeEvidence(context: Context, store: AttachmentStore, given: Given) {
  const { databases, secrets } = context;
  const { id, evidenceId, personId, bytes } = given;
  const kind = requireKind(bytes);
  const isScanned = await requireClean(context, bytes);
  const file = { id: evidenceId, name: cleanFileName(given.name, kind), bytes: bytes.length };
  await asPerson(databases.staff, personId, async (tx) => {
    const appeal = await lockOwnAppeal(tx, { id, personId });
    if (appeal.state !== 'received' && appeal.state !== 'in-review')
      throw new Problem('conflict', 'This appeal is closed. Files can be added while it is open.');
    if (await isKept(tx, { ...file, appealId: id })) return;
    await requireRoom(tx, id);
    const owner = appeal.personId;
    const sealed = await encryptPersonalFile(tx, { secrets, personId: owner, bytes });
    const sha256 = createHash('sha256').update(sealed).digest('hex');
    const stored = { mediaType: kind.mediaType, sha256, isScanned };
    const inserted = await tx
      .insertInto('appealEvidence')
      .values({ ...file, ...stored, appealId: id, personId: owner })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 0n) throw otherFile();
    await orNotKept(store.put(evidenceId, sealed));
    await record(tx, given, { kind: 'appeal-evidence-given', body: { ...stored, bytes: file.bytes } });
    if (appeal.reviewerId !== null)
      await tellOfficers(tx, {
        id,
        to: [appeal.reviewerId],
        event: `evidence:${evidenceId}`,
        title: `A file was added to appeal ${appeal.number}`,
        body: 'Read it before you decide.',
      });
  });
  return file;
}

/** Removes a file of one's own until the appeal is in review; its bytes go with the next sweep. @throws Problem `not-found`, `conflict` */
export async function deleteEvidence(
  { databases }: Pick<Context, 'databases'>,
  place: EvidencePlace & { readonly personId: string },
): Promise<void> {
  const { id, evidenceId, personId } = place;
  await asPerson(databases.staff, personId, async (tx) => {
    const { state } = await lockOwnAppeal(tx, { id, personId });
    if (state !== 'received')
      throw new Problem('conflict', 'A reviewer has this appeal, or it is closed. Its files stay as they are.');
    const deleted = await tx
      .updateTable('appealEvidence')
      .set({ name: 'deleted', deletedAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', evidenceId)
      .where('appealId', '=', id)
      .where('deletedAt', 'is', null)
      .returning('sha256')
      .executeTakeFirst();
    if (deleted === undefined) throw new Problem('not-found', 'This file is not there any more.');
    await record(tx, place, { kind: 'appeal-evidence-deleted', body: { sha256: deleted.sha256 } });
  });
}

function requireKind(bytes: Buffer): FileKind {
  const kind = readMediaType(bytes);
  if (kind === null || !mediaTypes.includes(kind.mediaType))
    throw new Problem('file-refused', 'Give a PDF, a PNG or JPEG picture, or plain text.');
  return kind.mediaType === 'text/plain' ? { ...kind, endings: ['txt'] } : kind;
}

async function lockOwnAppeal(tx: Tx, { id, personId }: { readonly id: string; readonly personId: string }) {
  const appeal = await tx
    .selectFrom('appeals')
    .select(['number', 'personId', 'state', 'reviewerId'])
    .where('id', '=', id)
    .where('personId', 'in', peopleOf(personId))
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (appeal === undefined) throw new Problem('not-found', 'There is no such appeal of yours.');
  return appeal;
}

/** Whether this very file came before. @throws Problem `file-refused` when its id stands for another one */
async function isKept(
  tx: Tx,
  file: { readonly id: string; readonly appealId: string; readonly name: string; readonly bytes: number },
): Promise<boolean> {
  const known = await tx.selectFrom('appealEvidence').selectAll().where('id', '=', file.id).executeTakeFirst();
  if (known === undefined) return false;
  if (known.deletedAt === null && known.appealId === file.appealId)
    if (known.name === file.name && known.bytes === file.bytes) return true;
  throw otherFile();
}

async function requireRoom(tx: Tx, appealId: string): Promise<void> {
  const { count } = await tx
    .selectFrom('appealEvidence')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('appealId', '=', appealId)
    .where('deletedAt', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(count) >= mostFiles) throw new Problem('conflict', `An appeal holds ${mostFiles} files.`);
}

function otherFile(): Problem {
  return new Problem('file-refused', 'Another file was sent under this id. Choose the file again.');
}

async function record(
  tx: Tx,
  { id, evidenceId, personId }: EvidencePlace & { readonly personId: string },
  { kind, body }: { readonly kind: string; readonly body: Record<string, string | number | boolean> },
): Promise<void> {
  await appendRecord(tx, {
    streamKind: 'appeal',
    streamId: id,
    kind,
    actor: `person:${personId}`,
    body: { ...body, evidence: evidenceId },
  });
}
