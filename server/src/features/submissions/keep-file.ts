import { createHash } from 'node:crypto';
import type { AttachmentStore } from '../../attachments/attachment-store.ts';
import { cleanFileName } from '../../attachments/clean-file-name.ts';
import { readWorkKind, type WorkKind } from '../../attachments/read-work-kind.ts';
import { requireClean } from '../../attachments/require-clean.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import type { WorkFile } from '../../submissions/list-files.ts';
import { lockSubmission } from '../../submissions/lock-submission.ts';
import { orNotKept } from '../../submissions/or-not-kept.ts';
import { presentFile } from '../../submissions/present-files.ts';
import { roomForFiles } from '../../submissions/room-for-files.ts';

const megabyte = 1024 * 1024;

type GivenFile = {
  readonly id: string;
  readonly fileId: string;
  readonly personId: string;
  readonly name: string;
  readonly bytes: Buffer;
};

/**
 * Keeps a file beside work that is being written: what it says it is, looked at by the scanner where there is one, within
 * the room that is left. Its hash goes to the ledger. Sending it again under the same id changes nothing.
 * @throws Problem `not-found`, `file-refused`, `file-not-kept`, `hand-in-refused`
 */
export async function keepFile({ config, databases, log }: Context, store: AttachmentStore, given: GivenFile) {
  const { id, fileId, personId, name, bytes } = given;
  const kind = requireKind(given);
  const isScanned = await requireClean({ config, log }, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return databases.staff.transaction().execute(async (tx) => {
    const { state } = await lockSubmission(tx, { id, personId });
    const known = await findKept(tx, fileId);
    if (known !== null && known.submissionId === id && known.sha256 === sha256) return presentFile(known);
    if (known !== null)
      throw new Problem('file-refused', 'Another file was sent under this id. Choose the file again.');
    if (state !== 'writing') throw new Problem('hand-in-refused', 'This was handed in; its files stay as they are.');
    await requireRoom(tx, given);
    const file: WorkFile = {
      id: fileId,
      place: await nextPlace(tx, id),
      name: cleanFileName(name, kind),
      mediaType: kind.mediaType,
      bytes: bytes.length,
      sha256,
      isScanned,
    };
    await tx
      .insertInto('submissionFiles')
      .values({ ...file, submissionId: id, ownerId: personId })
      .execute();
    await orNotKept(store.put(fileId, bytes));
    await appendRecord(tx, {
      streamKind: 'submission',
      streamId: id,
      kind: 'file-kept',
      actor: `person:${personId}`,
      body: { file: fileId, place: file.place, mediaType: file.mediaType, sha256, isScanned },
    });
    return presentFile(file);
  });
}

function requireKind({ name, bytes }: GivenFile): WorkKind {
  const kind = readWorkKind(name, bytes);
  if (kind !== null) return kind;
  throw new Problem(
    'file-refused',
    'Attach a PDF, a PNG or JPEG picture, DOCX or XLSX without macros, CSV, JSON or plain text, with the ending that it really is. Archives and SVG are not taken.',
  );
}

/** @throws Problem `file-refused` saying which number it would go beyond */
async function requireRoom(tx: Tx, { id, personId, bytes }: GivenFile): Promise<void> {
  const { filesMost, fileMegabytes, filesLeft, bytesLeft } = await roomForFiles(tx, { submissionId: id, personId });
  if (filesLeft === 0)
    throw new Problem('file-refused', `${filesMost} files stand beside this work. Delete one to attach another.`);
  if (bytes.length > fileMegabytes * megabyte)
    throw new Problem('file-refused', `A file may have ${fileMegabytes} MB; this one is larger.`);
  if (bytes.length > bytesLeft)
    throw new Problem(
      'file-refused',
      `There is room for ${Math.floor((bytesLeft / megabyte) * 10) / 10} MB more. Delete a file or attach a smaller one.`,
    );
}

async function findKept(tx: Tx, fileId: string) {
  const found = await tx.selectFrom('submissionFiles').selectAll().where('id', '=', fileId).executeTakeFirst();
  return found ?? null;
}

/** Places count on and are not given twice, so that "Attachment 2" in a text stays the same file. */
async function nextPlace(tx: Tx, submissionId: string): Promise<number> {
  const { last } = await tx
    .selectFrom('submissionFiles')
    .select(({ fn }) => fn.max('place').as('last'))
    .where('submissionId', '=', submissionId)
    .executeTakeFirstOrThrow();
  const place = Number(last ?? 0) + 1;
  if (place > 99) throw new Problem('file-refused', 'Too many files were attached and deleted. Ask us for help.');
  return place;
}
