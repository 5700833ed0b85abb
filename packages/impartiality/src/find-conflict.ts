import type { Assignment } from './assignments.ts';
import { reaches } from './assignments.ts';
import { type Relation, type RelationKind, stillCounts } from './relation.ts';

/** What stands between somebody and a task: they are that person, or the relation, from whom it goes, and to whom. */
export type Conflict =
  | { readonly kind: 'self'; readonly personId: string }
  | { readonly kind: RelationKind; readonly personId: string; readonly from: 'actor' | 'person' };

/**
 * What keeps somebody (`actorId`) from a task about some people, or null. Looks at the relations in their order and names
 * the first that stands in the way on that day (YYYY-MM-DD); nobody ever decides about themselves.
 */
export function findConflict({
  assignment,
  actorId,
  personIds,
  relations,
  today,
}: {
  readonly assignment: Assignment;
  readonly actorId: string;
  readonly personIds: readonly string[];
  readonly relations: readonly Relation[];
  readonly today: string;
}): Conflict | null {
  if (personIds.includes(actorId)) return { kind: 'self', personId: actorId };
  const about = new Set(personIds);
  for (const relation of relations) {
    const reach = reaches[assignment][relation.kind];
    if (reach === 'none' || !stillCounts(relation, today)) continue;
    const { kind, personId, otherPersonId } = relation;
    if (personId === actorId && about.has(otherPersonId)) return { kind, personId: otherPersonId, from: 'actor' };
    if (reach === 'either' && otherPersonId === actorId && about.has(personId))
      return { kind, personId, from: 'person' };
  }
  return null;
}
