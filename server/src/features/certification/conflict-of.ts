import { describeConflict, mayAward, type Relation } from '@cmdsp/certification';

/** Why this officer may not decide about this candidate, in words; null when nothing stands in the way. */
export function conflictOf(
  decision: { officerId: string; candidateId: string },
  relations: readonly Relation[],
): string | null {
  const allowed = mayAward(decision, relations);
  return allowed.ok ? null : describeConflict(allowed.problem);
}
