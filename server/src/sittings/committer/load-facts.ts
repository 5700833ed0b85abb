import type { PoolClient } from 'pg';
import { instant, type Instant } from '@cmdsp/primitives';
import { type Change, changesToLookUp } from '@cmdsp/sittings';
import { plainArray } from './array-literal.ts';
import {
  type EvidenceColumns,
  evidenceOf,
  type HeadRow,
  headsOf,
  type Kept,
  keptOf,
  lockedSitting,
  type LockedRow,
  type LockedSitting,
  type ResponseRow,
} from './batch-state.ts';
import type { SittingFacts } from './decide-sitting.ts';
import { lockSittings, readApplied, readCurrent, readEvidence, readHeads } from './statements.ts';

/** Locks what can be locked of the sittings that changes are for; the others are missing from the answer. */
export async function lockFacts(client: PoolClient, ids: readonly string[]): Promise<readonly LockedSitting[]> {
  const { rows } = await client.query<LockedRow>({ ...lockSittings, values: [plainArray(ids)] });
  return rows.map(lockedSitting);
}

/** Loads what the decisions about locked sittings need, and the database clock after the locks were taken. */
export async function loadFacts(
  client: PoolClient,
  locked: readonly LockedSitting[],
  changesOf: (sittingId: string) => readonly Change[],
): Promise<{ readonly now: Instant; readonly facts: readonly SittingFacts[] }> {
  const touched = locked.flatMap(({ id }) =>
    [...new Set(changesOf(id).map(({ position }) => position))].map((position) => ({ id, position })),
  );
  // Sent together: the connection works them off in order without waiting for us in between.
  const [heads, current] = await Promise.all([
    client.query<HeadRow>({ ...readHeads, values: [plainArray(locked.map(({ id }) => id))] }),
    client.query<ResponseRow>({
      ...readCurrent,
      values: [plainArray(touched.map(({ id }) => id)), plainArray(touched.map(({ position }) => position))],
    }),
  ]);
  const now = heads.rows[0]?.now;
  if (now === undefined) throw new TypeError('readHeads answers one row per sitting');
  const headsById = new Map(heads.rows.map((row) => [row.sitting_id, headsOf(row)]));
  const currentById = groupBySitting(current.rows);
  const known = locked.map((sitting) => ({
    locked: sitting,
    heads: headsById.get(sitting.id) ?? { ledger: null, receipt: null },
    current: new Map(
      (currentById.get(sitting.id) ?? []).map(keptOf).map((kept): [number, Kept] => [kept.stored.position, kept]),
    ),
  }));
  const lookUps = known.flatMap(({ locked: { id, sitting }, current: kept }) => {
    const stored = new Map([...kept].map(([position, { stored: row }]) => [position, row]));
    return changesToLookUp({ sitting, current: stored, changes: changesOf(id) }).map((change) => ({ id, ...change }));
  });
  const history = await loadHistory(client, lookUps);
  return {
    now: instant(now),
    facts: known.map((sitting) => ({
      ...sitting,
      applied: (history.applied.get(sitting.locked.id) ?? []).map(keptOf),
      evidence: (history.evidence.get(sitting.locked.id) ?? []).map(evidenceOf),
    })),
  };
}

async function loadHistory(client: PoolClient, changes: readonly (Change & { readonly id: string })[]) {
  // A number beyond the column can be in no stored row, and PostgreSQL would refuse the question.
  const askable = changes.filter(({ position, fence, revision }) => [position, fence, revision].every(isStorable));
  if (askable.length === 0)
    return { applied: new Map<string, ResponseRow[]>(), evidence: new Map<string, EvidenceColumns[]>() };
  const values = [
    plainArray(askable.map(({ id }) => id)),
    plainArray(askable.map(({ position }) => position)),
    plainArray(askable.map(({ fence }) => fence)),
    plainArray(askable.map(({ revision }) => revision)),
  ];
  const [applied, evidence] = await Promise.all([
    client.query<ResponseRow>({ ...readApplied, values }),
    client.query<EvidenceColumns>({ ...readEvidence, values }),
  ]);
  return { applied: groupBySitting(applied.rows), evidence: groupBySitting(evidence.rows) };
}

function isStorable(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** 31;
}

function groupBySitting<Row extends { sitting_id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.sitting_id);
    if (group === undefined) groups.set(row.sitting_id, [row]);
    else group.push(row);
  }
  return groups;
}
