import type { Tx } from '../db/database.ts';
import { answersStreamKind } from './committer/answer-stream.ts';

/** A record of the ledger (stream and number), how many answers it commits to and how many of them were met. */
export type MetBatch = { readonly record: string; readonly recorded: number; readonly stored: number };

/** What the ledger says of the answers that were saved, and how much of it has been met in the table. */
export type RecordedBatches = {
  /** True of a sitting whose saves were recorded in its own stream, before batches were. */
  readonly isOlder: (sitting: string) => boolean;
  /** Takes note of a stored answer; false when no record commits to it. */
  readonly count: (answer: {
    readonly root: string | null;
    readonly size: number;
    readonly sitting: string;
    readonly receipt: string;
  }) => boolean;
  /** The batches of which another number of answers was met than was recorded. */
  readonly incomplete: () => readonly MetBatch[];
};

type Batch = Omit<MetBatch, 'stored'> & { stored: number };

/** A record commits to its batch by the root over the receipts; the first ones named each receipt instead. */
type Saved =
  | { readonly answers: number; readonly root: string }
  | { readonly saved: readonly { readonly sitting: string; readonly receipt: string }[] };

/** Reads the records of all batches. */
export async function loadRecordedBatches(tx: Tx): Promise<RecordedBatches> {
  const records = await tx
    .selectFrom('ledgerRecords')
    .select(['streamId', 'sequence', 'body'])
    .where('streamKind', '=', answersStreamKind)
    .execute();
  const older = await tx
    .selectFrom('ledgerRecords')
    .select('streamId')
    .distinct()
    .where('streamKind', '=', 'sitting')
    .where('kind', '=', 'responses-saved')
    .execute();
  const olderSittings = new Set(older.map(({ streamId }) => streamId));
  const batches: Batch[] = [];
  const batchOf = new Map<string, Batch>();
  for (const { streamId, sequence, body } of records) {
    const { data } = JSON.parse(body) as { data: Saved }; // written by the committer, and its chain is intact
    const recorded = 'root' in data ? data.answers : data.saved.length;
    const batch = { record: `${streamId}/${sequence}`, recorded, stored: 0 };
    batches.push(batch);
    if ('root' in data) batchOf.set(data.root, batch);
    else for (const { sitting, receipt } of data.saved) batchOf.set(`${sitting} ${receipt}`, batch);
  }
  return {
    isOlder: (sitting) => olderSittings.has(sitting),
    count({ root, size, sitting, receipt }) {
      const committed = batchOf.get(root ?? '');
      const batch = committed?.recorded === size ? committed : batchOf.get(`${sitting} ${receipt}`);
      if (batch === undefined) return false;
      batch.stored += 1;
      return true;
    },
    incomplete: () => batches.filter(({ recorded, stored }) => recorded !== stored),
  };
}
