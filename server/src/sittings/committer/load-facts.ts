import type { PoolClient } from 'pg';
import { instant, type Instant } from '@cmdsp/primitives';
import type { Change } from '@cmdsp/sittings';
import {
  type AnswerRow,
  type ChainEndRow,
  type ChainHead,
  lockedSittingOf,
  type LockRow,
  type SittingColumns,
  storedOf,
} from './batch-state.ts';
import { uuidArray } from './binary-array.ts';
import type { SittingFacts } from './decide-sitting.ts';
import { groupBySitting } from './group-by-sitting.ts';
import { loadHistory } from './load-history.ts';
import type { KnownSitting, RememberedSittings } from './remembered-sittings.ts';
import { sendTogether } from './send-together.ts';
import { lockSittings, readChainEnds, readCurrent, readSittings } from './statements.ts';

/** A sitting that is locked, and where its receipt chain ends: nobody can lengthen it meanwhile. */
type Lock = LockRow & { readonly receiptHead: ChainHead };

/** What a batch may decide about: sittings, and the database clock. */
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
  const [, { rows: locked }, { rows: ends }] = await sendTogether(client, () =>
    Promise.all([
      client.query('begin'),
      client.query<LockRow>({ ...lockSittings, values: [ids] }),
      client.query<ChainEndRow>({ ...readChainEnds, values: [ids] }),
    ]),
  );
  const endById = new Map(ends.map(({ id, sequence, hash }) => [id, { sequence, hash }]));
  const locks = locked.map((row): Lock => ({ ...row, receiptHead: endById.get(row.id) ?? null }));
  const missing = locks.filter((lock) => remembered.find(lock) === undefined);
  const loaded = missing.length === 0 ? new Map<string, KnownSitting>() : await loadSittings(client, missing);
  const known = locks.flatMap((lock) => loaded.get(lock.id) ?? remembered.find(lock) ?? []);
  const now = instant(locks[0]?.now ?? 0);
  return { now, sittings: await loadHistory(client, known, changesBySitting) };
}

/** Reads all of the locked sittings that is not remembered. The rows cannot change while they are locked. */
async function loadSittings(client: PoolClient, locks: readonly Lock[]): Promise<ReadonlyMap<string, KnownSitting>> {
  const values = [uuidArray(locks.map(({ id }) => id))];
  const [sittings, current] = await Promise.all([
    client.query<SittingColumns>({ ...readSittings, values }),
    client.query<AnswerRow>({ ...readCurrent, values }),
  ]);
  const rowById = new Map(sittings.rows.map((row) => [row.id, row]));
  const currentById = groupBySitting(current.rows, (row) => row.sitting_id);
  return new Map(
    locks.flatMap(({ id, version, receiptHead }): [string, KnownSitting][] => {
      const row = rowById.get(id);
      if (row === undefined) return [];
      const stored = (currentById.get(id) ?? []).map(storedOf);
      const known = { locked: lockedSittingOf(row), version, receiptHead };
      return [[id, { ...known, current: new Map(stored.map((answer) => [answer.position, answer])) }]];
    }),
  );
}
