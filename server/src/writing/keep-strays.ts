import { countWords, readBody } from '@cmdsp/documents';
import { canonicalJson } from '@cmdsp/primitives';
import type { EvidenceRow } from '@cmdsp/sittings';
import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { appendRecord } from '../ledger/append-record.ts';

/** Keeps texts that must not be applied and must not be lost, with their record; their writer finds them with the versions. */
export async function keepStrays(
  tx: Tx,
  { id, personId, evidence }: { id: string; personId: string; evidence: readonly EvidenceRow[] },
): Promise<void> {
  for (const { fence, revision, cause, response, at } of evidence) {
    const read = readBody(response);
    if (!read.ok) throw new TypeError('Only what was read as a document becomes evidence');
    await tx
      .insertInto('documentStrays')
      .values({
        id: newId(),
        documentId: id,
        fence,
        revision,
        cause,
        body: canonicalJson(read.value),
        words: countWords(read.value),
        at: new Date(at),
      })
      .execute();
  }
  await appendRecord(tx, {
    streamKind: 'document',
    streamId: id,
    kind: 'changes-kept-as-evidence',
    actor: `person:${personId}`,
    body: { changes: evidence.map(({ fence, revision, cause }) => ({ fence, revision, cause })) },
  });
}
