import { describeConflict, findConflict } from '@cmdsp/impartiality';
import type { KnownRelations } from '../../impartiality/list-known-relations.ts';

/** Why this officer may not decide about this candidate, in words; null when nothing stands in the way. */
export function conflictOf(
  { officerId, candidateId }: { officerId: string; candidateId: string },
  known: KnownRelations,
): string | null {
  const asked = { assignment: 'award', actorId: officerId, personIds: [candidateId] } as const;
  const conflict = findConflict({ ...asked, ...known });
  return conflict === null ? null : describeConflict(conflict);
}
