import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { AttachmentStore } from '../../attachments/attachment-store.ts';
import { cleanFileName } from '../../attachments/clean-file-name.ts';
import { readMediaType } from '../../attachments/read-media-type.ts';
import { requireClean } from '../../attachments/require-clean.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { decryptPersonalFile, encryptPersonalFile } from '../../ledger/personal-data.ts';
import { orNotKept } from '../../submissions/or-not-kept.ts';
import { notYours, recordReading } from './read-words.ts';

/** So many papers of one request. */
const mostFiles = 5;

type Place = { readonly id: string; readonly evidenceId: string };

/**
 * Keeps a paper, encrypted with the key of its person, once a scanner (if there is one) found nothing in it; the ledger has
 * the hash of what is stored. Sending it again changes nothing.
 * @throws Problem `not-found`, `conflict` when the request is decided or has enough papers, `file-refused`, `file-not-kept`
 */
export async function storeEvidence(
  context: Context,
  store: AttachmentStore,
  { id, evidenceId, personId, name, bytes }: Place & { personId: string; name: string; bytes: Buffer },
) {
  const { databases, secrets } = context;
  const kind = readMediaType(bytes);
  if (kind === null)
    throw new Problem('file-refused', 'Give a PDF, a PNG, JPEG or WebP image, an office document, or plain text.');
  const isScanned = await requireClean(context, bytes);
  const file = { id: evidenceId, name: cleanFileName(name, kind), bytes: bytes.length };
  await asPerson(databases.candidate, personId, async (tx) => {
    await lockOpenRequest(tx, id);
    if (await isKept(tx, { ...file, requestId: id })) return;
    await requireRoom(tx, id);
    const sealed = await encryptPersonalFile(tx, { secrets, personId, bytes });
    const sha256 = createHash('sha256').update(sealed).digest('hex');
    const stored = { mediaType: kind.mediaType, sha256, isScanned };
    const inserted = await tx
      .insertInto('accommodationEvidence')
      .values({ ...file, ...stored, requestId: id, personId })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 0n) throw otherPaper();
    await orNotKept(store.put(evidenceId, sealed));
    await appendRecord(tx, {
      streamKind: 'accommodation',
      streamId: id,
      kind: 'accommodation-evidence-given',
      actor: `person:${personId}`,
      body: { evidence: evidenceId, sha256, isScanned },
    });
  });
  return file;
}

/** Row level security shows one's own requests alone. @throws Problem `not-found`, `conflict` */
async function lockOpenRequest(tx: Tx, id: string): Promise<void> {
  const request = await tx
    .selectFrom('accommodationRequests')
    .select('state')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (request === undefined) throw new Problem('not-found', 'There is no such request.');
  if (request.state !== 'waiting' && request.state !== 'appealed')
    throw new Problem('conflict', 'This request is decided. Papers can be given with an appeal or a new request.');
}

/** Whether this very paper came before. @throws Problem `file-refused` when its id stands for another one */
async function isKept(
  tx: Tx,
  paper: { readonly id: string; readonly requestId: string; readonly name: string; readonly bytes: number },
): Promise<boolean> {
  const known = await tx.selectFrom('accommodationEvidence').selectAll().where('id', '=', paper.id).executeTakeFirst();
  if (known === undefined) return false;
  if (known.deletedAt === null && known.requestId === paper.requestId)
    if (known.name === paper.name && known.bytes === paper.bytes) return true;
  throw otherPaper();
}

async function requireRoom(tx: Tx, requestId: string): Promise<void> {
  const { count } = await tx
    .selectFrom('accommodationEvidence')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('requestId', '=', requestId)
    .where('deletedAt', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(count) >= mostFiles)
    throw new Problem('conflict', `A request holds ${mostFiles} papers. Delete one to give another.`);
}

function otherPaper(): Problem {
  return new Problem('file-refused', 'Another paper was sent under this id. Choose the file again.');
}

/** Deletes a paper of one's own; its bytes go with the next sweep. @throws Problem `not-found` */
export async function deleteEvidence(
  { databases }: Context,
  { id, evidenceId, personId }: Place & { personId: string },
): Promise<void> {
  await asPerson(databases.candidate, personId, async (tx) => {
    const deleted = await tx
      .updateTable('accommodationEvidence')
      .set({ name: 'deleted', deletedAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', evidenceId)
      .where('requestId', '=', id)
      .where('deletedAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (deleted === undefined) throw new Problem('not-found', 'This paper is not there any more.');
    await appendRecord(tx, {
      streamKind: 'accommodation',
      streamId: id,
      kind: 'accommodation-evidence-deleted',
      actor: `person:${personId}`,
      body: { evidence: evidenceId },
    });
  });
}

/** A paper for the officer who has taken its request; the reading is recorded. @throws Problem `not-found` for others, `file-not-kept` */
export async function readEvidence(
  { databases, secrets }: Context,
  store: AttachmentStore,
  { id, evidenceId, officerId }: Place & { officerId: string },
): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Buffer }> {
  return asPerson(databases.staff, officerId, async (tx) => {
    const file = await tx
      .selectFrom('accommodationEvidence')
      .select(['name', 'mediaType', 'personId'])
      .where('id', '=', evidenceId)
      .where('requestId', '=', id)
      .where('deletedAt', 'is', null)
      .executeTakeFirst();
    const sealed = file === undefined ? null : await orNotKept(store.get(evidenceId));
    if (file === undefined || sealed === null) throw notYours();
    const { personId, name, mediaType } = file;
    const bytes = await decryptPersonalFile(tx, { secrets, personId, sealed });
    if (bytes === null) throw notYours();
    await recordReading(tx, { id, officerId, personId, evidenceId });
    return { name, mediaType, bytes };
  });
}
