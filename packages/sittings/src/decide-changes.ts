import { type Instant } from '@cmdsp/primitives';
import type { Change, EvidenceRow, StoredResponse } from './change.ts';
import type { ChangeOutcome } from './change-outcome.ts';
import { compareChanges } from './compare-changes.ts';
import type { History } from './history.ts';
import { judgeChange, sameResponse } from './judge-change.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { phaseOf } from './phase-of.ts';
import type { Positions } from './positions.ts';
import type { Sitting } from './sitting.ts';

export type ChangeDecision = {
  /** One per change, in the order of the changes. */
  readonly outcomes: readonly ChangeOutcome[];
  /** Answers to store, at most one per position; each earns a receipt. */
  readonly responses: readonly StoredResponse[];
  readonly evidence: readonly EvidenceRow[];
  /** For the sitting's stream. Stored answers have their receipts, which are on the ledger with their batch. */
  readonly ledger: readonly LedgerEntry[];
};

/**
 * Decides what becomes of a batch of changes to one sitting at `now` (the database clock, inside the transaction). Of
 * several changes of a position the highest (fence, revision) is kept; repeats, reorders and duplicates are harmless:
 * deciding the same changes again writes nothing new. `current` holds the stored answer of each position touched,
 * `history` the rows asked for by `changesToLookUp`.
 */
export function decideChanges(options: {
  readonly sitting: Sitting;
  readonly current: ReadonlyMap<number, StoredResponse>;
  readonly history: History;
  readonly changes: readonly Change[];
  readonly now: Instant;
  readonly positions: Positions;
}): ChangeDecision {
  const { sitting, now, changes } = options;
  const isLate = phaseOf(sitting, now) === 'in-grace';
  const responses = new Map<number, StoredResponse>();
  const evidence: EvidenceRow[] = [];
  const verdicts = changes.map((change) => judgeChange({ ...options, change }));

  for (const [index, change] of changes.entries()) {
    if (verdicts[index]?.kind !== 'fresh') continue;
    const best = responses.get(change.position);
    if (!best || compareChanges(change, best) > 0) {
      responses.set(change.position, { ...pickChange(change), at: now, isLate });
    }
  }
  const keep = (change: Change, cause: EvidenceRow['cause']) => {
    const known = [...options.history.evidence, ...evidence];
    if (known.some((row) => isSameChange(row, change))) return;
    evidence.push({ ...pickChange(change), at: now, cause });
  };
  const outcomes = changes.map((change, index): ChangeOutcome => {
    const { position, fence, revision } = change;
    const name = { position, fence, revision };
    const verdict = verdicts[index];
    const best = responses.get(position);
    if (verdict && verdict.kind !== 'fresh') {
      if (verdict.kind === 'stale-fence') keep(change, 'stale-fence');
      if (verdict.kind !== 'conflict') return { ...name, ...verdict };
      keep(change, 'conflict');
      return { ...name, kind: 'superseded', by: best ?? verdict.by };
    }
    if (!best) throw new TypeError('A fresh change always leaves a row for its position');
    if (compareChanges(change, best) < 0) return { ...name, kind: 'superseded', by: best };
    if (sameResponse(change.response, best.response))
      return { ...name, kind: 'applied', stored: best, isRepeat: false };
    keep(change, 'conflict');
    return { ...name, kind: 'superseded', by: best };
  });
  return { outcomes, responses: [...responses.values()], evidence, ledger: ledgerOf(now, evidence) };
}

function pickChange({ position, fence, revision, response }: Change): Change {
  return { position, fence, revision, response };
}

function isSameChange(one: Change, other: Change): boolean {
  return (
    one.position === other.position && compareChanges(one, other) === 0 && sameResponse(one.response, other.response)
  );
}

function ledgerOf(at: Instant, evidence: readonly EvidenceRow[]): LedgerEntry[] {
  if (evidence.length === 0) return [];
  const changes = evidence.map(({ position, fence, revision, cause }) => ({ position, fence, revision, cause }));
  return [{ kind: 'changes-kept-as-evidence', at, changes }];
}
