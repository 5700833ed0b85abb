import { appendRecord as chain, type Head } from '@cmdsp/ledger';
import { instant, type Json } from '@cmdsp/primitives';
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { recordBody, toRecordRow } from './record-row.ts';
import { sha256 } from './sha256.ts';

/** Something that happened, to be written down for good. */
export type NewRecord = {
  /** What the stream is about: `person`, `sitting`, `certificate`. */
  readonly streamKind: string;
  readonly streamId: string;
  /** What happened, as a noun with its past participle: `account-registered`. */
  readonly kind: string;
  /** `person:<id>`, or `system` when nobody asked. */
  readonly actor: string;
  readonly reason?: string | null;
  /** Personal data inside must be encrypted with personal-data.ts first. */
  readonly body: Json;
};

/** Where a record went. */
export type AppendedRecord = { readonly sequence: number; readonly hash: string; readonly at: Date };

/**
 * Appends one record to its stream inside the caller's transaction, so that the record and the change stand or fall
 * together. Locks the head of the stream until the transaction ends; the time is the database's.
 */
export async function appendRecord(tx: Tx, record: NewRecord): Promise<AppendedRecord> {
  for (;;) {
    const found = await tx
      .selectFrom('ledgerHeads')
      .select(['sequence', 'hash'])
      .where('streamKind', '=', record.streamKind)
      .where('streamId', '=', record.streamId)
      .forUpdate()
      .executeTakeFirst();
    const stream = { kind: record.streamKind, id: record.streamId };
    const head = found === undefined ? null : { stream, sequence: Number(found.sequence), hash: found.hash };
    const appended = await append(tx, record, head);
    // Two writers met at a stream's first record; the other one was first, so its head can be locked now.
    if (appended !== null) return appended;
  }
}

/** Writes the record after `head`; null when the stream was empty before and somebody else has just begun it. */
async function append(tx: Tx, record: NewRecord, head: Head | null): Promise<AppendedRecord | null> {
  const { streamKind, streamId, kind, actor, reason = null } = record;
  const clock = await sql<{ now: Date }>`select date_trunc('milliseconds', clock_timestamp()) as now`.execute(tx);
  const at = clock.rows[0]?.now ?? new Date(Number.NaN);
  const chained = chain({
    stream: { kind: streamKind, id: streamId },
    head,
    body: recordBody(kind, record.body),
    at: instant(at.getTime()),
    actor,
    reason,
    hash: sha256,
  });
  const { sequence, hash } = chained;
  if (head === null) {
    const begun = await tx
      .insertInto('ledgerHeads')
      .values({ streamKind, streamId, sequence, hash })
      .onConflict((conflict) => conflict.doNothing())
      .returning('sequence')
      .executeTakeFirst();
    if (begun === undefined) return null;
  } else {
    await tx
      .updateTable('ledgerHeads')
      .set({ sequence, hash })
      .where('streamKind', '=', streamKind)
      .where('streamId', '=', streamId)
      .execute();
  }
  await tx.insertInto('ledgerRecords').values(toRecordRow(chained, kind)).execute();
  return { sequence, hash, at };
}
