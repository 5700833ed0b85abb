import { instant, type Instant } from '@cmdsp/primitives';
import { type Change, changesToLookUp, phaseOf, type Sitting } from '@cmdsp/sittings';
import type { DatabaseClock } from './database-clock.ts';
import type { SittingFacts } from './decide-sitting.ts';
import type { BatchFacts } from './load-facts.ts';
import type { RememberedSittings } from './remembered-sittings.ts';

/** How far from a deadline an estimated time may decide; more than PostgreSQL lets an estimate be wrong. */
const marginMs = 5000;

/**
 * Gathers what the decisions need from memory alone: what is known of each sitting, and an estimate of the database's
 * clock. Null when anything must be asked: a sitting that is not remembered or whose phase may change about now, or a
 * change that what is stored must answer. What is written on these grounds is refused by PostgreSQL when they are no
 * longer true.
 */
export function recallFacts(options: {
  readonly remembered: RememberedSittings;
  readonly clock: DatabaseClock;
  readonly changesBySitting: ReadonlyMap<string, readonly Change[]>;
}): BatchFacts | null {
  const { remembered, clock, changesBySitting } = options;
  const now = clock.estimate();
  if (now === null) return null;
  const sittings: SittingFacts[] = [];
  for (const [id, changes] of changesBySitting) {
    const known = remembered.recall(id);
    if (known === undefined || !isSteady(known.locked.sitting, now)) return null;
    if (changesToLookUp({ sitting: known.locked.sitting, current: known.current, changes }).length > 0) return null;
    sittings.push({ ...known, applied: [], evidence: [] });
  }
  return { now, sittings };
}

function isSteady(sitting: Sitting, now: Instant): boolean {
  return phaseOf(sitting, instant(now - marginMs)) === phaseOf(sitting, instant(now + marginMs));
}
