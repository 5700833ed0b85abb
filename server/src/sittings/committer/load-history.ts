import type { PoolClient } from 'pg';
import { type Change, changesToLookUp } from '@cmdsp/sittings';
import { type AppliedRow, type EvidenceColumns, evidenceOf, keptOf } from './batch-state.ts';
import { intArray, uuidArray } from './binary-array.ts';
import type { SittingFacts } from './decide-sitting.ts';
import { groupBySitting } from './group-by-sitting.ts';
import type { KnownSitting } from './remembered-sittings.ts';
import { readApplied, readEvidence } from './statements.ts';

type Name = { readonly id: string; readonly position: number; readonly fence: number; readonly revision: number };

/**
 * Adds what is stored under the names of repeated, older and stale changes, and the receipts they are owed. Fresh
 * changes of the lease holder need none, so that the usual batch asks nothing.
 */
export async function loadHistory(
  client: PoolClient,
  sittings: readonly KnownSitting[],
  changesBySitting: ReadonlyMap<string, readonly Change[]>,
): Promise<readonly SittingFacts[]> {
  const names = sittings.flatMap(({ locked: { id, sitting }, current }) =>
    changesToLookUp({ sitting, current, changes: changesBySitting.get(id) ?? [] }).flatMap((change): Name[] => {
      // What already counts at the position may be the answer to an older change.
      const stored = current.get(change.position);
      return stored === undefined
        ? [{ id, ...change }]
        : [
            { id, ...change },
            { id, ...stored },
          ];
    }),
  );
  // A number beyond the column can be in no stored row, and PostgreSQL would refuse the question.
  const askable = names.filter(({ position, fence, revision }) => [position, fence, revision].every(isStorable));
  if (askable.length === 0) return sittings.map((known) => ({ ...known, applied: [], evidence: [] }));
  const values = [
    uuidArray(askable.map(({ id }) => id)),
    intArray(askable.map(({ position }) => position)),
    intArray(askable.map(({ fence }) => fence)),
    intArray(askable.map(({ revision }) => revision)),
  ];
  const [applied, evidence] = await Promise.all([
    client.query<AppliedRow>({ ...readApplied, values }),
    client.query<EvidenceColumns>({ ...readEvidence, values }),
  ]);
  const appliedById = groupBySitting(applied.rows, (row) => row.sitting_id);
  const evidenceById = groupBySitting(evidence.rows, (row) => row.sitting_id);
  return sittings.map((known) => ({
    ...known,
    applied: (appliedById.get(known.locked.id) ?? []).map(keptOf),
    evidence: (evidenceById.get(known.locked.id) ?? []).map(evidenceOf),
  }));
}

function isStorable(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** 31;
}
