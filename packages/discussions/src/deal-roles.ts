/** Somebody who takes part, with the group that they belong to. */
export type RolePerson = { readonly id: string; readonly group: string };

/** Whose view somebody argues. */
export type DealtRole<Group extends string> = { readonly id: string; readonly group: Group };

/**
 * Gives each person the view of a group to argue: another one than their own, since the point is to see the matter with
 * other eyes, and each group about as often as any other. People are dealt to in the order given; whoever wants chance
 * shuffles first.
 */
export function dealRoles<Group extends string>(
  people: readonly RolePerson[],
  groups: readonly Group[],
): readonly DealtRole<Group>[] {
  const counts = new Map(groups.map((group) => [group, 0]));
  return people.flatMap(({ id, group: own }) => {
    const others = groups.filter((group) => group !== own);
    const [group] = (others.length === 0 ? groups : others).toSorted(
      (one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0),
    );
    if (group === undefined) return [];
    counts.set(group, (counts.get(group) ?? 0) + 1);
    return [{ id, group }];
  });
}
