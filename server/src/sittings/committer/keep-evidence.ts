import { canonicalJson, type Instant } from '@cmdsp/primitives';
import type { PoolClient } from 'pg';
import type { LedgerHeadRow } from './batch-state.ts';
import { intArray, textArray, uuidArray } from './binary-array.ts';
import type { SittingDecision } from './decide-sitting.ts';
import { nextRecords } from './next-records.ts';
import { lockLedgerHeads, writeEvidence, writeRecords } from './statements.ts';

type Deciding = Pick<SittingDecision, 'facts' | 'evidence' | 'entries'>;

/**
 * Keeps what must not be applied and must not be lost, each with its record in the sitting's stream of the ledger,
 * inside the transaction of a batch that holds the sittings' locks. Asks nothing when there is no evidence.
 */
export async function keepEvidence(
  client: PoolClient,
  { now, decisions }: { readonly now: Instant; readonly decisions: readonly Deciding[] },
): Promise<void> {
  const kept = decisions.filter(({ evidence }) => evidence.length > 0);
  if (kept.length === 0) return;
  const ids = kept.map(({ facts }) => facts.locked.id);
  const { rows } = await client.query<LedgerHeadRow>({ ...lockLedgerHeads, values: [textArray(ids)] });
  const heads = new Map(rows.map(({ stream_id, sequence, hash }) => [stream_id, { sequence, hash }]));
  const records = kept.flatMap(({ facts: { locked }, entries }) =>
    nextRecords({ locked, head: heads.get(locked.id) ?? null, entries }),
  );
  const evidence = kept.flatMap(({ facts, evidence: own }) => own.map((row) => ({ id: facts.locked.id, ...row })));
  const evidenceColumns = [
    now,
    uuidArray(evidence.map(({ id }) => id)),
    intArray(evidence.map(({ position }) => position)),
    intArray(evidence.map(({ fence }) => fence)),
    intArray(evidence.map(({ revision }) => revision)),
    textArray(evidence.map(({ response }) => canonicalJson(response))),
    textArray(evidence.map(({ cause }) => cause)),
  ];
  const recordColumns = [
    now,
    textArray(records.map(({ streamId }) => streamId)),
    intArray(records.map(({ sequence }) => sequence)),
    textArray(records.map(({ kind }) => kind)),
    textArray(records.map(({ actor }) => actor)),
    textArray(records.map(({ body }) => body)),
    textArray(records.map(({ previousHash }) => previousHash)),
    textArray(records.map(({ hash }) => hash)),
  ];
  await Promise.all([
    client.query({ ...writeEvidence, values: evidenceColumns }),
    client.query({ ...writeRecords, values: recordColumns }),
  ]);
}
