import { seededRandom, shuffle } from '@cmdsp/primitives';

/** Somebody who takes part, with the role that they bring. */
export type GroupPerson = { readonly id: string; readonly role: string };

/** Who is in which group, counted from 1. */
export type Grouped = GroupPerson & { readonly group: number };

/**
 * Puts people into groups whose sizes differ by one at most, each with as many different roles as can be: over all groups
 * no other division has more, and no group has two fewer than another. Same people, number and seed, same groups; the
 * order in which people are given does not matter.
 *
 * People are dealt like cards, role by role: the n people of a role go to n groups in a row, so that a role reaches
 * min(n, groups) of them, which is the most it can. Roles that reach every group come first; the rest then lie end to end
 * around the table, which keeps the number of roles even.
 */
export function dealGroups(
  people: readonly GroupPerson[],
  { groups, seed }: { readonly groups: number; readonly seed: string },
): readonly Grouped[] {
  if (!Number.isInteger(groups) || groups < 1) throw new RangeError(`Bad number of groups: ${groups}`);
  const random = seededRandom(seed);
  const sorted = people.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const byRole = groupByRole(shuffle(sorted, random));
  const roles = shuffle([...byRole.keys()], random).toSorted(
    (one, other) => (byRole.get(other)?.length ?? 0) - (byRole.get(one)?.length ?? 0),
  );
  return roles
    .flatMap((role) => byRole.get(role) ?? [])
    .map((person, place) => ({ ...person, group: (place % groups) + 1 }));
}

/** How many groups of about `size` people: at least one, and never one with nobody in it. */
export function countGroups(people: number, size: number): number {
  return Math.max(1, Math.min(people, Math.round(people / size)));
}

function groupByRole(people: readonly GroupPerson[]): ReadonlyMap<string, readonly GroupPerson[]> {
  const byRole = new Map<string, GroupPerson[]>();
  for (const person of people) byRole.set(person.role, [...(byRole.get(person.role) ?? []), person]);
  return byRole;
}
