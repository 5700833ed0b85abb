import { sql } from 'kysely';
import type { AttachmentStore } from '../../attachments/attachment-store.ts';
import { cleanFileName } from '../../attachments/clean-file-name.ts';
import { readMediaType } from '../../attachments/read-media-type.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { decryptPersonalFile, encryptPersonalFile } from '../../ledger/personal-data.ts';
import { notYours, recordReading } from './read-words.ts';

/** So many papers of one request. */
const mostFiles = 5;

type Place = { readonly id: string; readonly evidenceId: string };

/**
 * Keeps a paper, encrypted with the key of its person. Sending it again changes nothing.
 * @throws Problem `not-found`, `conflict` when the request is decided or has enough papers, `file-refused`
 */
export async function storeEvidence(
  { databases, secrets }: Context,
  store: AttachmentStore,
  { id, evidenceId, personId, name, bytes }: Place & { personId: string; name: string; bytes: Buffer },
) {
  const kind = readMediaType(bytes);
  if (kind === null)
    throw new Problem('file-refused', 'Give a PDF, a PNG, JPEG or WebP image, an office document, or plain text.');
  const file = { id: evidenceId, name: cleanFileName(name, kind), bytes: bytes.length };
  await asPerson(databases.candidate, personId, async (tx) => {
    const request = await tx
      .selectFrom('accommodationRequests')
      .select('state')
      .where('id', '=', id)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (request === undefined) throw new Problem('not-found', 'There is no such request.');
    if (request.state !== 'waiting' && request.state !== 'appealed')
      throw new Problem('conflict', 'This request is decided. Papers can be given with an appeal or a new request.');
    const { count } = await tx
      .selectFrom('accommodationEvidence')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('requestId', '=', id)
      .where('deletedAt', 'is', null)
      .where('id', '<>', evidenceId)
      .executeTakeFirstOrThrow();
    if (Number(count) >= mostFiles)
      throw new Problem('conflict', `A request holds ${mostFiles} papers. Delete one to give another.`);
    const inserted = await tx
      .insertInto('accommodationEvidence')
      .values({ ...file, mediaType: kind.mediaType, requestId: id, personId })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (inserted === undefined) return;
    await store.put(evidenceId, await encryptPersonalFile(tx, { secrets, personId, bytes }));
    await appendRecord(tx, {
      streamKind: 'accommodation',
      streamId: id,
      kind: 'accommodation-evidence-given',
      actor: `person:${personId}`,
      body: { evidence: evidenceId },
    });
  });
  return file;
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

/** A paper for the officer who has taken its request; the reading is recorded. @throws Problem `not-found` for others */
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
    const sealed = file === undefined ? null : await store.get(evidenceId);
    if (file === undefined || sealed === null) throw notYours();
    const { personId, name, mediaType } = file;
    const bytes = await decryptPersonalFile(tx, { secrets, personId, sealed });
    if (bytes === null) throw notYours();
    await recordReading(tx, { id, officerId, personId, evidenceId });
    return { name, mediaType, bytes };
  });
}
