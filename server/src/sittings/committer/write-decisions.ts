import { canonicalJson } from '@cmdsp/primitives';
import type { PoolClient } from 'pg';
import { plainArray, textArray } from './array-literal.ts';
import type { SittingDecision } from './decide-sitting.ts';
import { writeBatch, writeEvidence } from './statements.ts';

/** A decision and the sitting it is about. */
export type Decided = { readonly sittingId: string; readonly decision: SittingDecision };

/** Writes everything a batch decided: at most two statements, whatever the number of sittings. */
export async function writeDecisions(client: PoolClient, decided: readonly Decided[]): Promise<void> {
  const evidence = decided.flatMap(({ sittingId, decision }) => decision.evidence.map((row) => ({ sittingId, row })));
  const records = decided.flatMap(({ decision }) => decision.records);
  if (records.length === 0) return;
  const column = <Row>(rows: readonly Row[], pick: (row: Row) => string | number | boolean | null) =>
    plainArray(rows.map(pick));
  const saved = decided.flatMap(({ sittingId, decision }) =>
    decision.responses.map((response, index) => ({ sittingId, sequence: decision.firstReceipt + index, ...response })),
  );
  const heads = decided.flatMap(({ decision }) => decision.records.at(-1) ?? []);
  if (evidence.length > 0) {
    await client.query({
      ...writeEvidence,
      values: [
        column(evidence, ({ sittingId }) => sittingId),
        column(evidence, ({ row }) => row.position),
        column(evidence, ({ row }) => row.fence),
        column(evidence, ({ row }) => row.revision),
        textArray(evidence.map(({ row }) => canonicalJson(row.response))),
        column(evidence, ({ row }) => row.at),
        column(evidence, ({ row }) => row.cause),
      ],
    });
  }
  await client.query({
    ...writeBatch,
    values: [
      column(saved, ({ sittingId }) => sittingId),
      column(saved, ({ sequence }) => sequence),
      column(saved, ({ stored }) => stored.position),
      column(saved, ({ stored }) => stored.fence),
      column(saved, ({ stored }) => stored.revision),
      textArray(saved.map(({ stored }) => canonicalJson(stored.response))),
      column(saved, ({ stored }) => stored.at),
      column(saved, ({ stored }) => stored.isLate),
      column(saved, ({ receipt }) => receipt.salt),
      column(saved, ({ receipt }) => receipt.answerHash),
      column(saved, ({ receipt }) => receipt.previousReceiptHash),
      column(saved, ({ receipt }) => receipt.hash),
      column(saved, ({ receipt }) => receipt.signature),
      column(records, ({ sittingId }) => sittingId),
      column(records, ({ sequence }) => sequence),
      column(records, ({ kind }) => kind),
      column(records, ({ at }) => at),
      textArray(records.map(({ actor }) => actor)),
      textArray(records.map(({ body }) => body)),
      textArray(records.map(({ previousHash }) => previousHash)),
      column(records, ({ hash }) => hash),
      column(heads, ({ sittingId }) => sittingId),
      column(heads, ({ sequence }) => sequence),
      column(heads, ({ hash }) => hash),
    ],
  });
}
