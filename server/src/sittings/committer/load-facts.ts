import type { PoolClient } from 'pg';
import { instant, type Instant } from '@cmdsp/primitives';
import type { Change } from '@cmdsp/sittings';
import {
  type AnswerRow,
  ledgerHeadOf,
  lockedSittingOf,
  type LockRow,
  type ReceiptHeadRow,
  type SittingColumns,
  storedOf,
} from './batch-state.ts';
import { uuidArray } from './binary-array.ts';
import type { SittingFacts } from './decide-sitting.ts';
import { groupBySitting } from './group-by-sitting.ts';
import { loadHistory } from './load-history.ts';
import type { KnownSitting, RememberedSittings } from './remembered-sittings.ts';
import { sendTogether } from './send-together.ts';
import { lockSittings, readCurrent, readReceiptHeads, readSittings } from './statements.ts';

/** What a batch may decide about: the sittings that could be locked, and the database clock when they were. */
export type BatchFacts = { readonly now: Instant; readonly sittings: readonly SittingFacts[] };

/**
 * Begins the transaction of a batch, locks what can be locked of its sittings and gathers what the decisions need: one
 * round trip when they are remembered. Sittings that somebody else holds are missing from the answer.
 */
export async function lockAndLoad(options: {
  readonly client: PoolClient;
  readonly remembered: RememberedSittings;
  readonly changesBySitting: ReadonlyMap<string, readonly Change[]>;
}): Promise<BatchFacts> {
  const { client, remembered, changesBySitting } = options;
  const ids = uuidArray([...changesBySitting.keys()]);
  const [, { rows }] = await sendTogether(client, () =>
    Promise.all([client.query('begin'), client.query<LockRow>({ ...lockSittings, values: [ids] })]),
  );
  const locks = rows.map((row) => ({ id: row.id, version: row.version, ledgerHead: ledgerHeadOf(row) }));
  const missing = locks.filter((lock) => remembered.find(lock) === undefined);
  const loaded = missing.length === 0 ? new Map<string, KnownSitting>() : await loadSittings(client, missing);
  const known = locks.flatMap((lock) => loaded.get(lock.id) ?? remembered.find(lock) ?? []);
  const now = instant(rows[0]?.now ?? 0);
  return { now, sittings: await loadHistory(client, known, changesBySitting) };
}

type Lock = Pick<KnownSitting, 'version' | 'ledgerHead'> & { readonly id: string };

/** Reads all of the locked sittings that is not remembered. The rows cannot change while they are locked. */
async function loadSittings(client: PoolClient, locks: readonly Lock[]): Promise<ReadonlyMap<string, KnownSitting>> {
  const values = [uuidArray(locks.map(({ id }) => id))];
  const [sittings, heads, current] = await Promise.all([
    client.query<SittingColumns>({ ...readSittings, values }),
    client.query<ReceiptHeadRow>({ ...readReceiptHeads, values }),
    client.query<AnswerRow>({ ...readCurrent, values }),
  ]);
  const sittingById = new Map(sittings.rows.map((row) => [row.id, lockedSittingOf(row)]));
  const headById = new Map(heads.rows.map(({ sitting_id, sequence, hash }) => [sitting_id, { sequence, hash }]));
  const currentById = groupBySitting(current.rows, (row) => row.sitting_id);
  return new Map(
    locks.flatMap(({ id, version, ledgerHead }): [string, KnownSitting][] => {
      const locked = sittingById.get(id);
      if (locked === undefined) return [];
      const stored = (currentById.get(id) ?? []).map(storedOf);
      const receiptHead = headById.get(id) ?? null;
      return [
        [id, { locked, version, ledgerHead, receiptHead, current: new Map(stored.map((row) => [row.position, row])) }],
      ];
    }),
  );
}
