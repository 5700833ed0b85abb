import { canonicalJson, type Instant, type Json } from '@cmdsp/primitives';
import type { Change, StoredResponse } from './change.ts';
import type { ChangeVerdict } from './change-outcome.ts';
import { compareChanges } from './compare-changes.ts';
import { deadlineOf } from './deadline-of.ts';
import type { History } from './history.ts';
import { phaseOf } from './phase-of.ts';
import type { Positions } from './positions.ts';
import type { Sitting } from './sitting.ts';

/** A verdict on one change by itself; `fresh` ones still compete with others of their batch. */
export type SingleVerdict =
  | ChangeVerdict
  | { readonly kind: 'fresh' }
  /** The same (fence, revision) was applied with another answer: a broken client; nothing may be lost. */
  | { readonly kind: 'conflict'; readonly by: StoredResponse };

/** Judges one change against what is stored. The order of the questions is the protocol; see the README. */
export function judgeChange(options: {
  readonly sitting: Sitting;
  readonly current: ReadonlyMap<number, StoredResponse>;
  readonly history: History;
  readonly change: Change;
  readonly now: Instant;
  readonly positions: Positions;
}): SingleVerdict {
  const { sitting, change, now } = options;
  if (!options.positions.has(change.position)) return { kind: 'unknown-position' };
  if (!isWellFormed(change, options.positions)) return { kind: 'invalid-response' };
  if (sitting.kind === 'scheduled') return { kind: 'not-started' };

  const stored = options.current.get(change.position);
  const applied = [...(stored ? [stored] : []), ...options.history.applied].find(
    (row) => row.position === change.position && compareChanges(row, change) === 0,
  );
  // Whoever repeats an applied change has lost its receipt; it is owed again, also after the end.
  if (applied && sameResponse(applied.response, change.response)) {
    return { kind: 'applied', stored: applied, isRepeat: true };
  }
  const isOlder = stored !== undefined && stored.fence === change.fence && change.revision < stored.revision;
  if (isOlder && !applied) return { kind: 'superseded', by: stored };

  const phase = phaseOf(sitting, now);
  if (sitting.kind === 'voided' || phase === 'voided') return { kind: 'terminal', state: 'voided' };
  if (phase === 'submitted') return { kind: 'terminal', state: 'submitted' };
  if (phase === 'expired') return { kind: 'too-late', deadline: deadlineOf(sitting) };
  if (applied) return { kind: 'conflict', by: stored ?? applied };
  if (change.fence !== sitting.lease.fence) return { kind: 'stale-fence', currentFence: sitting.lease.fence };
  return { kind: 'fresh' };
}

/** Two answers are the same when their canonical JSON is. */
export function sameResponse(one: Json, other: Json): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other);
}

function isWellFormed({ position, fence, revision, response }: Change, positions: Positions): boolean {
  if (![fence, revision].every((number) => Number.isSafeInteger(number) && number > 0)) return false;
  return response === null || positions.accepts(position, response);
}
