import type { Relation } from './relation.ts';

/**
 * The relations and those that follow from them: people whom the same person manages or employs work with each other, for
 * as long as both are. Each pair once, in the order of the ids.
 */
export function addColleagues(relations: readonly Relation[]): readonly Relation[] {
  const byHead = new Map<string, Relation[]>();
  for (const relation of relations) {
    if (relation.kind !== 'manages' && relation.kind !== 'employs') continue;
    const staff = byHead.get(relation.personId) ?? [];
    byHead.set(relation.personId, [...staff, relation]);
  }
  const pairs = new Map<string, Relation>();
  for (const staff of byHead.values())
    for (const one of staff)
      for (const other of staff) {
        if (one.otherPersonId >= other.otherPersonId) continue;
        const key = `${one.otherPersonId}/${other.otherPersonId}`;
        const untilOn = earlier(one.untilOn, other.untilOn);
        const found = pairs.get(key);
        pairs.set(key, {
          personId: one.otherPersonId,
          kind: 'works-with',
          otherPersonId: other.otherPersonId,
          untilOn: found === undefined ? untilOn : later(found.untilOn, untilOn),
        });
      }
  return [...relations, ...pairs.values()];
}

/** The earlier of two last days; null is never. */
function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** The later of two last days; null is never. */
function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}
