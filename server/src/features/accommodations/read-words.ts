import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { decryptPersonalData } from '../../ledger/personal-data.ts';
import { listEvidence } from './queries.ts';

type Reading = { readonly id: string; readonly officerId: string };

/**
 * The words of a request for the officer who has taken it, and which papers there are. Row level security shows them to
 * nobody else; each reading is recorded. @throws Problem `not-found` for everybody else
 */
export async function readWords({ databases, secrets }: Context, { id, officerId }: Reading) {
  return asPerson(databases.staff, officerId, async (tx) => {
    const rows = await tx
      .selectFrom('accommodationWords')
      .select(['step', 'personId', 'sealed'])
      .where('requestId', '=', id)
      .execute();
    const opened = new Map<string, string>();
    for (const { step, personId, sealed } of rows) {
      const words = await decryptPersonalData(tx, { secrets, personId, sealed });
      if (typeof words === 'string') opened.set(step, words);
    }
    const [first] = rows;
    const request = opened.get('request');
    if (first === undefined || request === undefined) throw notYours();
    await recordReading(tx, { id, officerId, personId: first.personId, evidenceId: null });
    const evidence = await listEvidence(tx, [id]);
    return {
      request,
      appeal: opened.get('appeal') ?? null,
      evidence: evidence.map((file) => ({ id: file.id, name: file.name, bytes: file.bytes })),
    };
  });
}

/** Writes down that words (no evidence id) or a paper were read; the candidate sees when. */
export async function recordReading(
  tx: Tx,
  { id, officerId, personId, evidenceId }: Reading & { readonly personId: string; readonly evidenceId: string | null },
): Promise<void> {
  await tx
    .insertInto('accommodationReadings')
    .values({ id: newId(), requestId: id, evidenceId, personId, readerId: officerId })
    .execute();
  await appendRecord(tx, {
    streamKind: 'accommodation',
    streamId: id,
    kind: evidenceId === null ? 'accommodation-words-read' : 'accommodation-evidence-read',
    actor: `person:${officerId}`,
    body: { evidence: evidenceId },
  });
}

/** The same for what is not there and for what is not yours to read. */
export function notYours(): Problem {
  return new Problem('not-found', 'There is nothing here that you may read. Take the request first.');
}
