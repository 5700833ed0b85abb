import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@cmdsp/primitives';
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';

/** Something that happened, to be written down for good. */
export type NewRecord = {
  /** What the stream is about: person, sitting, certificate, mail. */
  readonly streamKind: string;
  readonly streamId: string;
  /** What happened, as a past participle with its noun: `account-registered`. */
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
    const head = await tx
      .selectFrom('ledgerHeads')
      .select(['sequence', 'hash'])
      .where('streamKind', '=', record.streamKind)
      .where('streamId', '=', record.streamId)
      .forUpdate()
      .executeTakeFirst();
    const appended = await append(
      tx,
      record,
      head === undefined ? null : { sequence: Number(head.sequence), hash: head.hash },
    );
    // Two writers met at a stream's first record; the other one was first, so its head can be locked now.
    if (appended !== null) return appended;
  }
}

/** Writes the record after `head`; null when the stream was empty before and somebody else has just begun it. */
async function append(
  tx: Tx,
  record: NewRecord,
  head: { sequence: number; hash: string } | null,
): Promise<AppendedRecord | null> {
  const { streamKind, streamId, kind, actor, reason = null } = record;
  const clock = await sql<{ now: Date }>`select date_trunc('milliseconds', clock_timestamp()) as now`.execute(tx);
  const at = clock.rows[0]?.now ?? new Date(Number.NaN);
  const sequence = (head?.sequence ?? 0) + 1;
  const previousHash = head?.hash ?? '';
  const body = canonicalJson(record.body);
  const hash = createHash('sha256')
    .update(
      canonicalJson({ streamKind, streamId, sequence, kind, at: at.toISOString(), actor, reason, body, previousHash }),
    )
    .digest('hex');
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
  await tx
    .insertInto('ledgerRecords')
    .values({ streamKind, streamId, sequence, kind, at, actor, reason, body, previousHash, hash })
    .execute();
  return { sequence, hash, at };
}
